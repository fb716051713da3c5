import type { Escalation } from '../model.ts'
import type { AuthoredEscalation } from '../schema/escalation.ts'
import type { Authored } from '../schema/policy.ts'
import type { Context } from './context.ts'
import { condition, expression } from './expression.ts'
import { period } from './period.ts'
import { present, whenGiven } from './present.ts'
import { refer, referAll } from './refer.ts'
import { ends } from './words.ts'

/** The levels that a case moves up. */
export function escalation(context: Context, { escalation: authored }: Authored): Escalation | undefined {
  return authored && compile(context, authored)
}

function compile(context: Context, authored: AuthoredEscalation): Escalation {
  const at = ['escalation']
  const stopsOn = authored['stops-on']
  return present({
    from: whenGiven(authored.from, (source) => expression(context, source, [...at, 'from'], 'instant')),
    stopsOn:
      stopsOn === undefined
        ? ['resolved', ...ends]
        : referAll(context, 'event', stopsOn, [...at, 'stops-on']),
    levels: authored.levels.map((level, index) => {
      const place = [...at, 'levels', index]
      return present({
        level: index + 1,
        team: refer(context, 'team', level.team, [...place, 'team']),
        after: whenGiven(level.after, (length) => period(context, length, [...place, 'after'])),
        for: whenGiven(level.for, (kinds) => referAll(context, 'kind', kinds, [...place, 'for'])),
        when: condition(context, level.when, [...place, 'when']),
        clause: refer(context, 'clause', level.clause, [...place, 'clause']),
        pauses: referAll(context, 'pause', level.pauses, [...place, 'pauses']),
      })
    }),
  })
}
