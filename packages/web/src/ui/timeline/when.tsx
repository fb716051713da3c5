import { Text, Tooltip } from '@mantine/core'
import { writeAt } from '../time/beside.ts'
import { writeInstant } from '../time/formats.ts'
import { useWords } from '../words/words.tsx'

/** When something happened, on the policy's clock; on the reader's beside it where that differs. */
export function When({ at }: { at: string }) {
  const words = useWords()
  return (
    <Tooltip label={writeInstant(at, words.language)} events={{ hover: true, focus: true, touch: true }}>
      <Text component="time" dateTime={at} inherit>
        {writeAt(at, words)}
      </Text>
    </Tooltip>
  )
}
