import type { Obligation } from '../model.ts'
import type { AuthoredObligation } from '../schema/obligations.ts'
import type { Authored } from '../schema/policy.ts'
import type { Context } from './context.ts'
import { duty } from './duty.ts'
import { condition } from './expression.ts'
import { period } from './period.ts'
import { mapEntries, present, whenGiven } from './present.ts'
import { referAll, referMaybe } from './refer.ts'

/** Who owes what to whom, by when. */
export function obligations(context: Context, authored: Authored): Record<string, Obligation> {
  return mapEntries(authored.obligations, (obligation, name, order) =>
    compile(context, obligation, name, order),
  )
}

function compile(context: Context, authored: AuthoredObligation, name: string, order: number): Obligation {
  const at = ['obligations', name]
  return present({
    ...duty(context, authored, at),
    name,
    to:
      referMaybe(context, 'party', authored.to, [...at, 'to']) ??
      (authored.owes === 'customer' ? 'company' : 'customer'),
    does: referAll(context, 'duty', authored.does, [...at, 'does']),
    after: referAll(context, 'event', authored.after ?? [], [...at, 'after']),
    for: whenGiven(authored.for, (kinds) => referAll(context, 'kind', kinds, [...at, 'for'])),
    when: condition(context, authored.when, [...at, 'when']),
    voidOn: referAll(context, 'event', authored['void-on'], [...at, 'void-on']),
    survivesEnd: authored['survives-end'] ?? false,
    again: authored.again ?? 'ignore',
    every: whenGiven(authored.every, (length) => period(context, length, [...at, 'every'])),
    order,
  })
}
