import type { LoadedPolicy } from '../../policy/load.ts'
import type { Field } from '../../policy/model.ts'
import type { Pick } from './any-command.ts'

/** Answers to what is asked once, or of each line. */
export function answersTo(
  fields: Record<string, Field>,
  per: Field['per'],
  pick: Pick,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field.per === per ? [[name, valueFor(field, pick)]] : [],
    ),
  )
}

/** What the documents of an action or a step must contain, where the policy does not fill it in. */
export function contentsFor(loaded: LoadedPolicy, action: string, pick: Pick): Record<string, unknown> {
  return Object.fromEntries(
    Object.values(loaded.policy.documents)
      .filter((document) => document.with === action)
      .flatMap((document) =>
        Object.entries(document.contents).flatMap(([name, content]) =>
          content.fixed || content.from ? [] : [[name, valueFor(content, pick)]],
        ),
      ),
  )
}

function valueFor({ type, min, max, options, ahead }: Field, pick: Pick): unknown {
  const year = ahead ? 2036 : 2026
  switch (type) {
    case 'boolean':
      return pick([true, false])
    case 'choice':
      return pick(Object.keys(options ?? {}))
    case 'instant':
      return `${year}-06-01T12:00:00+02:00`
    case 'date':
      return `${year}-06-01`
    case 'text':
      return 'As the paper says, in so many words.'
    default:
      return pick([min ?? 1, max ?? 40, Math.max(min ?? 0, Math.min(max ?? 7, 7))])
  }
}
