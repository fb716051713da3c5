import type { Words } from '../../../ui/words/words.tsx'
import { declared, keyOf } from './forms/declared.ts'

/** Keys whose field has a label of its own in the form of one command. */
const labels: Readonly<Record<string, string>> = {
  'answer-review.outcome': 'review-outcome',
  'do-step.outcome': 'step-outcome',
  'record-facts.lines': 'line',
}

/** What the form of a command calls one of its keys. */
export function keyLabel(words: Words, action: string | undefined, key: string): string | undefined {
  const field =
    labels[`${action}.${key}`] ??
    declared[action ?? '']?.find((each) => (keyOf[each.key] ?? each.key) === key)?.key ??
    key
  const label = words(`act.field-${field}`)
  return label.startsWith('act.') ? undefined : label
}
