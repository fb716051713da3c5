import { Text, Tooltip } from '@mantine/core'
import { differsHere, writeInstant } from '../time/formats.ts'
import { useWords } from '../words/words.tsx'

/** When something happened, on the policy's clock; on the reader's in the tooltip where that differs. */
export function When({ at }: { at: string }) {
  const words = useWords()
  const own = differsHere(at)
    ? words('time.here', {
        at: new Intl.DateTimeFormat(words.language, { dateStyle: 'full', timeStyle: 'short' }).format(
          new Date(at),
        ),
      })
    : writeInstant(at, words.language)
  return (
    <Tooltip label={own} events={{ hover: true, focus: true, touch: true }}>
      <Text component="time" dateTime={at} inherit>
        {writeInstant(at, words.language, 'short')}
      </Text>
    </Tooltip>
  )
}
