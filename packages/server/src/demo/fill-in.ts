/** What people of the demonstration answer where a policy asks. */
import type { CaseState, Field, LoadedPolicy, Missing, Refusal } from '@redress/engine'
import type { CommandCall } from '../commands/types.ts'
import { languageOf, sentenceIn } from './sentences.ts'

const hour = 3_600_000

/** What a command is told, with what a refusal says is missing; nothing where it says of nothing that can be made up. */
export function filledIn(
  { policy }: LoadedPolicy,
  state: CaseState,
  { do: action, at, with: told = {} }: CommandCall,
  { id, missing = [], wrong }: Refusal,
): Record<string, unknown> | undefined {
  const language = languageOf(policy, state)
  if (id === 'invalid' && wrong?.at === 'finding') return { ...told, finding: sentenceIn(language, 0) }
  if ((id !== 'contents-missing' && id !== 'missing') || missing.length === 0) return undefined
  const fields: Record<string, Field> = Object.assign(
    {},
    ...Object.values(policy.actions).map(({ ask }) => ask),
    ...Object.values(policy.remedies).flatMap(({ steps }) => steps.map(({ ask }) => ask)),
    ...Object.values(policy.documents).map(({ contents }) => contents),
  )
  const values = (pieces: Missing[]) =>
    Object.fromEntries(
      pieces.map(({ name }, index) => [name, answerTo(name, fields[name], index, language, at)]),
    )
  const ofLines = missing.filter(({ line }) => line !== undefined && line !== '*')
  const checks = missing.filter(
    (piece) => action === 'answer-review' && piece.what === 'content' && isPoint(piece),
  )
  const contents = missing.filter((piece) => piece.what === 'content' && !checks.includes(piece))
  const sums = missing.filter(
    ({ what, name }) => what === 'field' && name === 'amount' && action === 'do-step',
  )
  const answers = missing.filter(
    (piece) => piece.what === 'field' && !ofLines.includes(piece) && !sums.includes(piece),
  )
  return {
    ...told,
    ...(contents.length > 0 ? { contents: { ...(told.contents as object), ...values(contents) } } : {}),
    ...(answers.length > 0 ? { answers: { ...(told.answers as object), ...values(answers) } } : {}),
    ...(checks.length > 0 ? { checklist: Object.fromEntries(checks.map(({ name }) => [name, true])) } : {}),
    ...(sums.length > 0 ? { amount: '25.00' } : {}),
    ...(ofLines.length > 0
      ? {
          lines: [...new Set(ofLines.map(({ line }) => line))].map((line) => ({
            id: line,
            ...values(ofLines.filter((each) => each.line === line)),
          })),
        }
      : {}),
  }

  function isPoint({ name }: Missing): boolean {
    return Object.values(policy.reviews).some(({ checklist }) => Object.hasOwn(checklist, name))
  }
}

function answerTo(
  name: string,
  field: Field | undefined,
  index: number,
  language: string,
  at: number,
): unknown {
  switch (field?.type) {
    case 'boolean':
      return true
    case 'choice':
      return Object.keys(field.options ?? {})[0]
    case 'number':
    case 'integer':
    case 'weight':
    case 'temperature':
    case 'money':
      return Math.max(field.min ?? 1, 1)
    case 'date':
      return new Date(at + 7 * 24 * hour).toISOString().slice(0, 10)
    case 'instant':
      return new Date(at + 7 * 24 * hour).toISOString()
    default:
      return /(number|serial)$/i.test(name) ? inventedNumber(at) : sentenceIn(language, index)
  }
}

/** Six digits, and the same for the same instant. */
const inventedNumber = (at: number) => String(100_000 + (Math.floor(at / 1000) % 900_000))
