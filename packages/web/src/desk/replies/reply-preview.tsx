import { Paper, Text } from '@mantine/core'
import type { ReplyPlace } from '@redress/server/api'
import { useSession } from '../../ui/api/session.ts'
import { directionOf, useWords } from '../../ui/words/words.tsx'
import { filledReply } from '../case/talk/filled-reply.ts'
import classes from './replies.module.css'

/** A text as a customer would read it, filled in with an example. */
export function ReplyPreview({ language, text }: { language: string; text: string }) {
  const words = useWords()
  const agent = useSession().data?.name ?? ''
  if (text.trim() === '') return null
  const example: Record<ReplyPlace, string> = {
    ...{ name: words('replies.example-name'), agent },
    ...{ order: 'F-1042', number: 'R7K-4MQ-9XT' },
  }
  return (
    <figure style={{ margin: 0 }} aria-label={words('replies.preview')}>
      <Text component="figcaption" size="xs" c="dimmed" mb={4}>
        {words('replies.preview')}
      </Text>
      <Paper
        className={classes.preview}
        p="sm"
        radius="md"
        fz="sm"
        lang={language}
        dir={directionOf(language)}
      >
        {filledReply(text, example)}
      </Paper>
    </figure>
  )
}
