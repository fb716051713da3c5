import * as z from 'zod/mini'
import { type Node, plain } from '../yaml/tree.ts'
import { explainIssue, type ShapeProblem } from './explain.ts'
import { type Authored, policySchema } from './policy.ts'

/** Holds a file against the shape of a policy. What its problems spoil must not be read from `authored`. */
export function checkShape(root: Node): { authored: Authored; problems: ShapeProblem[] } {
  const data = plain(root)
  const result = z.safeParse(policySchema, data, { jitless: true })
  const problems = result.error?.issues.flatMap((issue) => explainIssue(issue, policySchema, root)) ?? []
  return { authored: data as Authored, problems: withoutRepeats(problems) }
}

function withoutRepeats(problems: readonly ShapeProblem[]): ShapeProblem[] {
  const byPlace = new Map(
    problems.map((problem) => [JSON.stringify([problem.path, problem.message]), problem]),
  )
  return [...byPlace.values()]
}
