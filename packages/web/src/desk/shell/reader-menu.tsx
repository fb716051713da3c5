import { ActionIcon, Menu } from '@mantine/core'
import { IconCheck, IconLanguage } from '@tabler/icons-react'
import { ColourButton } from '../../ui/colour-button.tsx'
import { useLanguages } from '../../ui/words/language.ts'
import { languageName } from '../../ui/words/language-name.ts'
import { useWords } from '../../ui/words/words.tsx'

/** The reader's language, and light or dark. */
export function ReaderMenu() {
  const words = useWords()
  const { languages, choose } = useLanguages()
  return (
    <>
      {languages.length > 1 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words('language.label')}>
              <IconLanguage size={20} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {languages.map((language) => (
              <Menu.Item
                key={language}
                lang={language}
                onClick={() => choose(language)}
                leftSection={
                  <IconCheck size={16} aria-hidden opacity={language === words.language ? 1 : 0} />
                }
                aria-current={language === words.language ? true : undefined}
              >
                {languageName(language, language)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <ColourButton />
    </>
  )
}
