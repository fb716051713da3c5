import { type Period, parsePeriod } from '../../calendar/index.ts'
import type { Law, Policy } from '../model.ts'
import type { AuthoredLaw } from '../schema/law.ts'
import type { Authored } from '../schema/policy.ts'
import type { Path } from '../yaml/tree.ts'
import type { Context } from './context.ts'
import { condition } from './expression.ts'
import { present, whenGiven } from './present.ts'
import { reportProblem } from './problem.ts'
import { refer, referAll, referMaybe } from './refer.ts'
import { entriesOf } from './rule.ts'

/** Where the law stands in the policy, and the warnings that its author accepts. */
export function law(context: Context, authored: Authored): Partial<Pick<Policy, 'law' | 'accepts'>> {
  const accepts =
    authored.accepts &&
    entriesOf(authored.accepts, 'accepts', ({ warning, at: place, because }, at) =>
      present({ warning, at: place, because, position: context.positionOf(at) }),
    )
  return present({ law: whenGiven(authored.law, (section) => compile(context, section)), accepts })
}

function compile(context: Context, authored: AuthoredLaw): Law {
  return present({
    withdrawal: whenGiven(authored.withdrawal, (section) => withdrawal(context, section)),
    guarantee: whenGiven(authored.guarantee, (section) => guarantee(context, section)),
    mediator: referMaybe(context, 'body', authored.mediator, ['law', 'mediator']),
    goods: authored.goods ?? ('new' as const),
    platformSize: authored['platform-size'],
    creditNotes:
      authored['credit-notes'] === undefined
        ? context.names.step.filter((name) => name === 'credit-note')
        : referAll(context, 'step', authored['credit-notes'], ['law', 'credit-notes']),
  })
}

function withdrawal(
  context: Context,
  authored: NonNullable<AuthoredLaw['withdrawal']>,
): NonNullable<Law['withdrawal']> {
  const at = ['law', 'withdrawal']
  if (authored['out-of-scope'] !== undefined) return { outOfScope: authored['out-of-scope'] }
  return present({
    request: refer(context, 'kind', authored.request ?? 'withdrawal', [...at, 'request']),
    window: referMaybe(context, 'window', authored.window, [...at, 'window']),
    remedy: referMaybe(context, 'remedy', authored.remedy, [...at, 'remedy']),
    returnCost:
      referMaybe(context, 'cost', authored['return-cost'], [...at, 'return-cost']) ?? 'return-shipping',
    functionElsewhere: authored['function-elsewhere'],
  })
}

function guarantee(
  context: Context,
  authored: NonNullable<AuthoredLaw['guarantee']>,
): NonNullable<Law['guarantee']> {
  const at = ['law', 'guarantee']
  if (authored['out-of-scope'] !== undefined) return { outOfScope: authored['out-of-scope'] }
  return present({
    window: refer(context, 'window', authored.window ?? 'guarantee', [...at, 'window']),
    requests: referAll(context, 'kind', authored.requests, [...at, 'requests']),
    whose: condition(context, authored.whose, [...at, 'whose']),
    when: condition(context, authored.when, [...at, 'when']),
    presumption: fixedPeriod(context, authored.presumption, [...at, 'presumption']),
    presumptionUsed: fixedPeriod(context, authored['presumption-used'], [...at, 'presumption-used']),
    notice: referMaybe(context, 'window', authored.notice, [...at, 'notice']),
  })
}

function fixedPeriod(context: Context, source: string | undefined, at: Path): Period | undefined {
  if (source === undefined) return undefined
  const parsed = parsePeriod(source, context.names.calendar)
  if (parsed.ok) return parsed.value
  reportProblem(context, parsed.problem, { at, index: parsed.problem.offset ?? 0 })
  return undefined
}
