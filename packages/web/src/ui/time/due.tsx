import { Text, type TextProps, Tooltip } from '@mantine/core'
import { useWords } from '../words/words.tsx'
import { besideHere } from './beside.ts'
import { writeCountdown, writeDistance, writeDue, writeInstant } from './formats.ts'
import { useTimeLeft } from './now.tsx'

const hour = 3_600_000

/** When something is due and how long that is from now, counting; late in red. The reader's own time stands beside it where it differs. */
export function Due({ at, short = false, ...style }: { at: string; short?: boolean } & TextProps) {
  const words = useWords()
  const left = useTimeLeft(at)
  const text = left > 0 && left < hour ? writeCountdown(left) : writeDistance(at, left, words.language)
  return (
    <Tooltip label={writeInstant(at, words.language)} events={{ hover: true, focus: true, touch: true }}>
      <Text
        component="time"
        dateTime={at}
        {...style}
        {...(left <= 0 ? { c: 'var(--mantine-color-red-text)' } : {})}
      >
        {short ? text : `${writeDue(at, words.language)} (${text})${besideHere(at, words)}`}
      </Text>
    </Tooltip>
  )
}
