import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { languageTitle } from '../../ui/words/language-name.ts'
import { directionOf, useWords } from '../../ui/words/words.tsx'
import { inBraces, replyPlaces } from './places.ts'
import { ReplyPreview } from './reply-preview.tsx'

interface ReplyTextProps {
  language: string
  text: string
  /** What is no place. */
  strange: readonly string[]
  mayWrite: boolean
  onWrite: (text: string) => void
}

/** The text in one language, with what can be filled in and how it then reads. */
export function ReplyText({ language, text, strange, mayWrite, onWrite }: ReplyTextProps) {
  const words = useWords()
  const field = useRef<HTMLTextAreaElement>(null)
  const insert = (place: string) => {
    const area = field.current
    if (!area) return
    area.setRangeText(inBraces(place), area.selectionStart, area.selectionEnd, 'end')
    area.focus()
    onWrite(area.value)
  }
  return (
    <Stack gap="xs">
      <Textarea
        ref={field}
        label={words('replies.text', { language: languageTitle(language, words.language) })}
        value={text}
        onChange={({ currentTarget }) => onWrite(currentTarget.value)}
        error={
          strange.length > 0 && words('replies.strange', { found: strange.join(', '), count: strange.length })
        }
        readOnly={!mayWrite}
        variant={mayWrite ? 'default' : 'filled'}
        maxLength={5000}
        autosize
        minRows={6}
        maxRows={20}
        lang={language}
        attributes={{ input: { dir: directionOf(language) } }}
      />
      {mayWrite && (
        <Group gap={6} role="group" aria-label={words('replies.insert-label')}>
          <Text size="xs" c="dimmed">
            {words('replies.insert')}
          </Text>
          {replyPlaces.map((place) => (
            <Button
              key={place}
              size="compact-sm"
              variant="default"
              fw={400}
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => insert(place)}
            >
              {words(`replies.place-${place}`)}
            </Button>
          ))}
        </Group>
      )}
      <ReplyPreview language={language} text={text} />
    </Stack>
  )
}
