import { Text, Tooltip } from '@mantine/core'
import { writeHere, writeInstant } from '../time/formats.ts'
import { useWords } from '../words/words.tsx'

/** When something happened, on the policy's clock; on the reader's beside it where that differs. */
export function When({ at }: { at: string }) {
  const words = useWords()
  const own = writeHere(at, words.language)
  return (
    <Tooltip label={writeInstant(at, words.language)} events={{ hover: true, focus: true, touch: true }}>
      <Text component="time" dateTime={at} inherit>
        {writeInstant(at, words.language, 'short')}
        {own && ` · ${words('time.here', { at: own })}`}
      </Text>
    </Tooltip>
  )
}
