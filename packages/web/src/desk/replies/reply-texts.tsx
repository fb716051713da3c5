import { Input, Tabs, VisuallyHidden } from '@mantine/core'
import { IconAlertCircle, IconCheck, IconCircleDashed } from '@tabler/icons-react'
import { languageTitle } from '../../ui/words/language-name.ts'
import { useWords } from '../../ui/words/words.tsx'
import type { Faults } from './faults.ts'
import { ReplyText } from './reply-text.tsx'

interface ReplyTextsProps {
  texts: Readonly<Record<string, string>>
  languages: readonly string[]
  /** The one that is open. */
  language: string
  faults: Faults
  mayWrite: boolean
  onLanguage: (language: string) => void
  onWrite: (text: string) => void
}

/** A tab for each language, which says whether there is a text in it. */
export function ReplyTexts({ texts, languages, language, faults, mayWrite, ...on }: ReplyTextsProps) {
  const words = useWords()
  const stateOf = (each: string) =>
    faults.strange[each] ? 'faulty' : texts[each]?.trim() ? 'written' : 'empty'
  return (
    <div>
      <Input.Label component="div" id="reply-languages" mb={4}>
        {words('replies.texts')}
      </Input.Label>
      <Tabs
        value={language}
        onChange={(chosen) => chosen && on.onLanguage(chosen)}
        keepMounted={false}
        variant="outline"
      >
        <Tabs.List aria-labelledby="reply-languages">
          {languages.map((each) => (
            <Tabs.Tab key={each} value={each} leftSection={marks[stateOf(each)]}>
              {languageTitle(each, words.language)}
              <VisuallyHidden> ({words(`replies.${stateOf(each)}`)})</VisuallyHidden>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {languages.map((each) => (
          <Tabs.Panel key={each} value={each} pt="sm">
            <ReplyText
              language={each}
              text={texts[each] ?? ''}
              strange={faults.strange[each] ?? []}
              mayWrite={mayWrite}
              onWrite={on.onWrite}
            />
          </Tabs.Panel>
        ))}
      </Tabs>
    </div>
  )
}

const marks = {
  written: <IconCheck size={16} aria-hidden color="var(--mantine-color-teal-text)" />,
  empty: <IconCircleDashed size={16} aria-hidden color="var(--mantine-color-dimmed)" />,
  faulty: <IconAlertCircle size={16} aria-hidden color="var(--mantine-color-error)" />,
}
