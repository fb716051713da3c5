import type { Conduct } from '../model.ts'
import type { AuthoredConduct } from '../schema/escalation.ts'
import type { Authored } from '../schema/policy.ts'
import type { Context } from './context.ts'
import { deadlineNeeded } from './deadline.ts'
import { condition } from './expression.ts'
import { period } from './period.ts'
import { mapEntries, present, whenGiven } from './present.ts'
import { refer, referMaybe } from './refer.ts'
import { text } from './text.ts'

/** A seller's failures, and what may follow. */
export function conduct(context: Context, { conduct: authored }: Authored): Conduct | undefined {
  return authored && compile(context, authored)
}

function compile(context: Context, authored: AuthoredConduct): Conduct {
  return present({
    failures: mapEntries(authored.failures, (failure, name) => {
      const at = ['conduct', 'failures', name]
      return present({
        title: text(context, failure.title, [...at, 'title']),
        on: referMaybe(context, 'event', failure.on, [...at, 'on']),
        when: condition(context, failure.when, [...at, 'when']),
        clause: refer(context, 'clause', failure.clause, [...at, 'clause']),
      })
    }),
    sanctions: mapEntries(authored.sanctions, (sanction, name) => {
      const at = ['conduct', 'sanctions', name]
      return present({
        title: text(context, sanction.title, [...at, 'title']),
        standing: sanction.standing,
        after: Number(sanction.after),
        notice: whenGiven(sanction.notice, (length) => period(context, length, [...at, 'notice'])),
        clause: refer(context, 'clause', sanction.clause, [...at, 'clause']),
      })
    }),
    contest: whenGiven(authored.contest, ({ clause, ...limit }) => ({
      deadline: deadlineNeeded(context, limit, ['conduct', 'contest']),
      clause: refer(context, 'clause', clause, ['conduct', 'contest', 'clause']),
    })),
  })
}
