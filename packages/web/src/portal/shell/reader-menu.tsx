import { ActionIcon, NativeSelect, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconMoon, IconSun } from '@tabler/icons-react'
import { afterPaint } from '../../ui/after-paint.ts'
import { useLanguages } from '../../ui/words/language.ts'
import { languageTitle } from '../../ui/words/language-name.ts'
import { useWords } from '../../ui/words/words.tsx'

/** The reader's language, and light or dark. A plain select: it is there at once, and the phone shows its own wheel. */
export function ReaderMenu() {
  const words = useWords()
  const { languages, choose } = useLanguages()
  const { setColorScheme } = useMantineColorScheme()
  const colour = useComputedColorScheme('light')
  const other = colour === 'dark' ? 'light' : 'dark'
  return (
    <>
      {languages.length > 1 && (
        <NativeSelect
          size="xs"
          w={108}
          rightSectionWidth={20}
          variant="unstyled"
          aria-label={words('language.label')}
          value={words.language}
          data={languages.map((language) => ({ value: language, label: languageTitle(language, language) }))}
          onChange={(event) => choose(event.currentTarget.value)}
          styles={{ input: { paddingInline: '8px 20px', fontSize: 14, minHeight: 34 } }}
        />
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        onClick={() => afterPaint(() => setColorScheme(other))}
        aria-label={`${words('colour.label')}: ${words(`colour.${other}`)}`}
      >
        {colour === 'dark' ? <IconSun size={20} aria-hidden /> : <IconMoon size={20} aria-hidden />}
      </ActionIcon>
    </>
  )
}
