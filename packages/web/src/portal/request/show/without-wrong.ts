import type { Asked, AskedField } from '../../../ui/judging/asked.ts'
import type { Draft } from '../../draft/draft.ts'
import { longestText, tooLong, wrongWith } from './wrong.ts'

/** A fitted draft without what cannot be, so that the rest can be judged; and how much that is. A description that is too long is cut. */
export function withoutWrong(
  draft: Draft,
  { once, perLine, heads }: Asked,
  now: number,
): { draft: Draft; wrong: number } {
  const fields = new Map(
    [...once, ...perLine, ...heads.flatMap((head) => head.fields)].map((field) => [field.name, field]),
  )
  let wrong = tooLong(draft.description) ? 1 : 0
  const good = (answers: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(answers).filter(([name, value]) => {
        const field: AskedField | undefined = fields.get(name)
        const isWrong = field !== undefined && wrongWith(field, value, now) !== undefined
        if (isWrong) wrong += 1
        return !isWrong
      }),
    )
  const perLineGood = Object.entries(draft.perLine).map(([line, answers]) => [line, good(answers)])
  return {
    draft: {
      ...draft,
      answers: good(draft.answers),
      perLine: Object.fromEntries(perLineGood),
      description: draft.description.slice(0, longestText),
    },
    wrong,
  }
}
