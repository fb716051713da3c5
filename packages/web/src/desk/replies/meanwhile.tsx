import { Alert, Button, List, Text } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { languageTitle } from '../../ui/words/language-name.ts'
import { directionOf, useWords } from '../../ui/words/words.tsx'
import classes from './replies.module.css'
import type { Part } from './written.ts'

interface MeanwhileProps {
  changes: readonly { part: Part; text: string; mine: boolean }[]
  /** Who changed it, where that is known. */
  by: string | undefined
  onSeen: () => void
}

/** What somebody else changed while this was being written. Nothing is saved before it was looked at; what was typed stays. */
export function Meanwhile({ changes, by, onSeen }: MeanwhileProps) {
  const words = useWords()
  if (changes.length === 0) return null
  return (
    <Alert
      color="yellow"
      role="alert"
      icon={<IconUsers aria-hidden />}
      title={words('replies.meanwhile', { by: by ?? '', known: by ? 'yes' : 'no' })}
    >
      <List size="sm" spacing="xs" listStyleType="none">
        {changes.map(({ part, text, mine }) => {
          const language = part.part === 'text' ? part.language : undefined
          return (
            <List.Item key={language ?? 'title'}>
              <Text size="sm" fw={500}>
                {language ? languageTitle(language, words.language) : words('replies.title')}
                {' – '}
                {words(mine ? 'replies.both' : 'replies.taken-over')}
              </Text>
              <Text
                size="sm"
                className={classes.theirs}
                {...(language ? { lang: language, dir: directionOf(language) } : { dir: 'auto' })}
              >
                {text || words('replies.empty')}
              </Text>
            </List.Item>
          )
        })}
      </List>
      <Text size="sm" my="xs">
        {words('act.kept')}
      </Text>
      <Button size="xs" color="yellow" autoContrast onClick={onSeen}>
        {words('act.seen')}
      </Button>
    </Alert>
  )
}
