import type { Duty, Reminder } from '../model.ts'
import type { AuthoredDuty, AuthoredReminder } from '../schema/obligations.ts'
import type { Path } from '../yaml/tree.ts'
import { consequences } from './consequences.ts'
import type { Context } from './context.ts'
import { deadline } from './deadline.ts'
import { period } from './period.ts'
import { present, whenGiven } from './present.ts'
import { refer, referAll, referMaybe } from './refer.ts'
import { text } from './text.ts'

/** What obligations and the steps of remedies have in common. */
export function duty(context: Context, authored: AuthoredDuty, at: Path): Duty {
  const compiled = deadline(context, authored, at)
  if (!compiled) refuseWithoutDeadline(context, authored, at)
  return present({
    title: whenGiven(authored.title, (title) => text(context, title, [...at, 'title'])),
    owes: refer(context, 'party', authored.owes, [...at, 'owes']),
    deadline: compiled,
    pauses: referAll(context, 'pause', authored.pauses, [...at, 'pauses']),
    clause: referMaybe(context, 'clause', authored.clause, [...at, 'clause']),
    ifLate: consequences(context, authored['if-late'], [...at, 'if-late']),
    ifKept: consequences(context, authored['if-kept'], [...at, 'if-kept']),
    remind: (authored.remind ?? []).map((entry, index) => reminder(context, entry, [...at, 'remind', index])),
  })
}

function reminder(context: Context, authored: AuthoredReminder, at: Path): Reminder {
  return present({
    at: reminderTime(context, authored.at, [...at, 'at']),
    to: refer(context, 'party', authored.to, [...at, 'to']),
    message: referMaybe(context, 'message', authored.message, [...at, 'message']),
  })
}

function reminderTime(context: Context, source: string, at: Path): Reminder['at'] {
  const share = /^\s*(\d{1,3})\s*%\s*$/.exec(source)
  if (share && Number(share[1]) < 100 && Number(share[1]) > 0) return { share: Number(share[1]) / 100 }
  const before = /^(.*\S)\s+before\s*$/s.exec(source)
  if (before) return { before: period(context, before[1] ?? '', at) }
  const help = 'Write a period and "before", such as 2 days before, or a share of the time from 1% to 99%.'
  context.report(at, 'reminder-unreadable', `"${source}" is not a time for a reminder.`, help)
  return { share: 0.5 }
}

function refuseWithoutDeadline(context: Context, authored: AuthoredDuty, at: Path): void {
  for (const key of ['if-late', 'remind'] as const) {
    if (authored[key] === undefined || authored[key].length === 0) continue
    const message = `"${key}" stands here without a deadline, so it can never happen.`
    context.report(
      { at: [...at, key], atKey: true },
      'deadline-missing',
      message,
      'Add within or until beside it, or take it out.',
    )
  }
}
