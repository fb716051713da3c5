import { NativeSelect } from '@mantine/core'
import { ColourButton } from '../../ui/colour-button.tsx'
import { useLanguages } from '../../ui/words/language.ts'
import { languageTitle } from '../../ui/words/language-name.ts'
import { useWords } from '../../ui/words/words.tsx'

/** The reader's language, and light or dark. A plain select: it is there at once, and the phone shows its own wheel. */
export function ReaderMenu() {
  const words = useWords()
  const { languages, choose } = useLanguages()
  return (
    <>
      {languages.length > 1 && (
        <NativeSelect
          size="xs"
          w={{ base: 96, xs: 108 }}
          rightSectionWidth={16}
          variant="unstyled"
          aria-label={words('language.label')}
          value={words.language}
          data={languages.map((language) => ({ value: language, label: languageTitle(language, language) }))}
          onChange={(event) => choose(event.currentTarget.value)}
          styles={{ input: { paddingInline: '4px 16px', fontSize: 14, minHeight: 34 } }}
        />
      )}
      <ColourButton />
    </>
  )
}
