import type { Deadline, Policy } from '../model.ts'
import { expressionsIn } from '../reading/expressions-in.ts'
import type { Check, Finding } from '../reading/finding.ts'
import { concerns } from '../reading/longest-case.ts'
import { mayBeAbsent } from '../reading/may-be-absent.ts'
import { readsThrough } from '../reading/reads.ts'
import { restsOn } from '../reading/rests-on.ts'
import { branches, pathOf, type Tree, treeOf } from '../reading/tree.ts'
import { deadlinesOf } from './deadlines.ts'

/**
 * A time that never ends where a fact stays absent: an entry of `latest` that rests on it, or a window that runs from
 * it and alone could refuse. What the policy asks about with `has` anywhere is taken to be seen to.
 */
export const endlessWindows: Check = (policy) => {
  const guarded = guardedFacts(policy)
  const absent = (facts: string[]) =>
    facts.find((fact) => !guarded.has(fact) && !comesInTime.has(fact) && mayBeAbsent(policy, fact))
  return deadlinesOf(policy).flatMap(({ at, called, deadline }): Finding[] => {
    const inLatest = absent(neededByOneEnd(policy, deadline))
    if (inLatest !== undefined) {
      return [
        finding(
          at,
          `Where ${inLatest} is absent ${called} has no end: the latest of several waits until all are known.`,
          inLatest,
        ),
      ]
    }
    const [section, name = ''] = at.split('.')
    const runs = section === 'windows' && deadline.kind === 'within'
    const start = runs ? absent(restsOn(policy, deadline)) : undefined
    if (start === undefined || !aloneRefuses(policy, name, absent)) return []
    return [
      finding(
        at,
        `Where ${start} is absent ${called} has no end, and nothing else refuses what comes too late.`,
        start,
      ),
    ]
  })
}

/** What every order comes to have, so that its absence only says "not yet". */
const comesInTime = new Set(
  ['order', 'line'].flatMap((subject) =>
    ['placedAt', 'paidAt', 'shippedAt', 'deliveredAt'].map((fact) => `${subject}.${fact}`),
  ),
)

function finding(at: string, message: string, fact: string): Finding {
  const help = `Count from another fact there: "has(${fact}) ? ${fact} : order.deliveredAt", or "earliest:" with a second end.`
  return { id: 'absent-fact', severity: 'warning', at, message, help }
}

/** The facts that one entry of `latest` rests on and another does without. */
function neededByOneEnd(policy: Policy, deadline: Deadline): string[] {
  if (deadline.kind === 'earliest') return deadline.of.flatMap((one) => neededByOneEnd(policy, one))
  if (deadline.kind !== 'latest') return []
  const read = deadline.of.map(
    (one) => new Set(expressionsIn(one).flatMap((each) => [...readsThrough(policy, each).facts])),
  )
  return deadline.of
    .flatMap((one) => restsOn(policy, one))
    .filter((fact) => !read.every((facts) => facts.has(fact)))
}

/** Whether an admission rule refuses by this window, and no other time refuses the same kinds of request. */
function aloneRefuses(
  policy: Policy,
  window: string,
  absent: (facts: string[]) => string | undefined,
): boolean {
  const refusing = policy.admission.filter(({ effect, when }) => effect === 'refuse' && when !== undefined)
  const windowsOf = ({ when }: (typeof refusing)[number]) =>
    when ? [...readsThrough(policy, when).names].filter((name) => policy.windows[name]) : []
  const ends = (name: string) => {
    const { deadline } = policy.windows[name] ?? {}
    return deadline !== undefined && absent(restsOn(policy, deadline)) === undefined
  }
  const within = new Set(
    expressionsIn(policy.windows[window]).flatMap((each) => [...readsThrough(policy, each).names]),
  )
  return Object.keys(policy.requests).some((kind) => {
    const windows = refusing.filter((rule) => concerns(rule, kind)).flatMap(windowsOf)
    return windows.includes(window) && !windows.some((name) => !within.has(name) && ends(name))
  })
}

function guardedFacts({ positions, regions, ...written }: Policy): Set<string> {
  const guarded = new Set<string>()
  for (const expression of expressionsIn(written)) collectGuards(treeOf(expression), guarded)
  return guarded
}

function collectGuards(tree: Tree, guarded: Set<string>): void {
  if (tree.op === 'call' && tree.args[0] === 'has') {
    for (const path of tree.args[1].map(pathOf)) if (path !== undefined) guarded.add(path)
  }
  for (const branch of branches(tree)) collectGuards(branch, guarded)
}
