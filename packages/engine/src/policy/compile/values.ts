import type { Policy, Window } from '../model.ts'
import type { Authored } from '../schema/policy.ts'
import type { AuthoredWindow } from '../schema/values.ts'
import type { Context } from './context.ts'
import { deadlineNeeded } from './deadline.ts'
import { expression } from './expression.ts'
import { mapEntries, present, whenGiven } from './present.ts'
import { referMaybe } from './refer.ts'
import { table } from './table.ts'
import { text } from './text.ts'

/** Named values, windows and tables. */
export function values(context: Context, authored: Authored): Pick<Policy, 'let' | 'windows' | 'tables'> {
  return {
    let: mapEntries(authored.let, (source, name) => ({
      ...expression(context, source, ['let', name], 'value'),
      readsLine: context.lineNames.has(name),
    })),
    windows: mapEntries(authored.windows, (authoredWindow, name) => window(context, authoredWindow, name)),
    tables: mapEntries(authored.tables, (authoredTable, name) => table(context, authoredTable, name)),
  }
}

function window(context: Context, authored: AuthoredWindow, name: string): Window {
  const at = ['windows', name]
  if (authored.within !== undefined && authored.from === undefined) {
    const help = 'Add "from:" with an instant, such as order.deliveredAt.'
    context.report(
      { at, atKey: true },
      'deadline-missing',
      `${at.join('.')} does not say what it runs from.`,
      help,
    )
  }
  return present({
    title: whenGiven(authored.title, (title) => text(context, title, [...at, 'title'])),
    clause: referMaybe(context, 'clause', authored.clause, [...at, 'clause']),
    deadline: deadlineNeeded(context, authored, at),
    readsLine: context.lineNames.has(name),
  })
}
