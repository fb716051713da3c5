import { ActionIcon, Menu, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconLanguage, IconMoon, IconSun } from '@tabler/icons-react'
import { afterPaint } from '../../ui/after-paint.ts'
import { useLanguages } from '../../ui/words/language.ts'
import { languageName } from '../../ui/words/language-name.ts'
import { useWords } from '../../ui/words/words.tsx'

/** The reader's language, and light or dark. */
export function ReaderMenu() {
  const words = useWords()
  const { languages, choose } = useLanguages()
  const { setColorScheme } = useMantineColorScheme()
  const colour = useComputedColorScheme('light')
  const other = colour === 'dark' ? 'light' : 'dark'
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
