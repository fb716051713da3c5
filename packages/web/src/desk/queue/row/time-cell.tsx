import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import { memo } from 'react'
import { differsHere, endsDay, offsetOf, writeInstant } from '../../../ui/time/formats.ts'
import { localeOf } from '../../../ui/words/locale.ts'
import { useWords, type Words } from '../../../ui/words/words.tsx'
import { useTicking } from '../list/ticking.ts'
import { urgencyOf, writeSpan } from '../list/time-left.ts'
import classes from './row.module.css'

/** The time left until something is due, counting by itself; below it when that is, on the policy's clock and the reader's. */
export const TimeCell = memo(function TimeCell({ due }: { due: string | undefined }) {
  const words = useWords()
  const at = due === undefined ? Number.NaN : Date.parse(due)
  const text = useTicking((now) => (due === undefined ? '' : writeSpan(at - now, words.language)))
  const urgency = useTicking((now) => (due === undefined ? 'none' : urgencyOf(at - now)))
  if (due === undefined) return <span className={classes.dim}>{words('queue.no-deadline')}</span>
  const Icon = urgency === 'late' ? IconAlertTriangle : IconClock
  return (
    <time
      dateTime={due}
      title={writeInstant(due, words.language)}
      className={classes.time}
      data-urgency={urgency}
    >
      <span className={classes.left}>
        <Icon size={15} aria-hidden />
        {words(urgency === 'late' ? 'queue.late-by' : 'queue.left', { span: text })}
      </span>
      <span className={classes.dim}>{writeDue(due, words)}</span>
    </time>
  )
})

const day = { day: 'numeric', month: 'short' } as const
const time = { hour: 'numeric', minute: '2-digit' } as const
const styles = { day, time, both: { ...day, ...time } } as const
const formats = new Map<string, Intl.DateTimeFormat>()

function write(
  at: number,
  style: keyof typeof styles,
  language: string,
  timeZone: string | undefined,
): string {
  const key = `${style} ${language} ${timeZone}`
  let format = formats.get(key)
  if (!format) {
    const zone = timeZone ? { timeZone } : {}
    format = new Intl.DateTimeFormat(localeOf(language), { ...styles[style], ...zone })
    formats.set(key, format)
  }
  return format.format(at)
}

function writeDue(due: string, words: Words): string {
  const at = Date.parse(due)
  const there = endsDay(due)
    ? `${write(at - 1, 'day', words.language, offsetOf(due))}, 24:00`
    : write(at, 'both', words.language, offsetOf(due))
  return differsHere(due)
    ? words('queue.due-both', { there, here: write(at, 'time', words.language, undefined) })
    : there
}
