import type { Policy, Proposal, Remedy } from '../model.ts'
import type { Authored } from '../schema/policy.ts'
import type { AuthoredProposal, AuthoredRemedy } from '../schema/remedies.ts'
import type { Path } from '../yaml/tree.ts'
import type { Context } from './context.ts'
import { expression } from './expression.ts'
import { mapEntries, present, whenGiven } from './present.ts'
import { refer, referAll, referMaybe } from './refer.ts'
import { entriesOf, oneEffect, rule } from './rule.ts'
import { steps } from './steps.ts'
import { text } from './text.ts'

/** What a customer can be given, and what is proposed. */
export function remedies(context: Context, authored: Authored): Pick<Policy, 'remedies' | 'proposals'> {
  return {
    remedies: mapEntries(authored.remedies, (remedy, name) =>
      compileRemedy(context, remedy, ['remedies', name]),
    ),
    proposals: entriesOf(authored.proposals, 'proposals', (proposal, at) =>
      compileProposal(context, proposal, at),
    ),
  }
}

function compileRemedy(context: Context, authored: AuthoredRemedy, at: Path): Remedy {
  return present({
    title: text(context, authored.title, [...at, 'title']),
    clause: refer(context, 'clause', authored.clause, [...at, 'clause']),
    for: whenGiven(authored.for, (kinds) => referAll(context, 'kind', kinds, [...at, 'for'])),
    choice: authored.choice ?? 'company',
    offered: (authored.offered ?? []).map((entry, index) => offer(context, entry, [...at, 'offered', index])),
    amount: whenGiven(authored.amount, (amount) => compileAmount(context, amount, [...at, 'amount'])),
    steps: steps(context, authored.steps, [...at, 'steps']),
  })
}

function offer(
  context: Context,
  authored: NonNullable<AuthoredRemedy['offered']>[number],
  at: Path,
): Remedy['offered'][number] {
  oneEffect(context, authored, ['refuse', 'offer'], at)
  const effect = authored.offer === undefined ? 'refuse' : 'offer'
  const clause = referMaybe(context, 'clause', authored[effect], [...at, effect]) ?? ''
  return { ...rule(context, authored, at), effect, clause }
}

function compileAmount(
  context: Context,
  authored: NonNullable<AuthoredRemedy['amount']>,
  at: Path,
): NonNullable<Remedy['amount']> {
  if (typeof authored !== 'object') return { of: expression(context, authored, at, 'number') }
  const limit = (key: 'at-most' | 'at-least') =>
    whenGiven(authored[key], (source) => expression(context, source, [...at, key], 'number'))
  return present({
    of: expression(context, authored.of, [...at, 'of'], 'number'),
    atMost: limit('at-most'),
    atLeast: limit('at-least'),
  })
}

function compileProposal(context: Context, authored: AuthoredProposal, at: Path): Proposal {
  return present({
    ...rule(context, authored, at),
    remedy: refer(context, 'remedy', authored.propose, [...at, 'propose']),
    clause: refer(context, 'clause', authored.clause, [...at, 'clause']),
    because: whenGiven(authored.because, (because) => text(context, because, [...at, 'because'])),
  })
}
