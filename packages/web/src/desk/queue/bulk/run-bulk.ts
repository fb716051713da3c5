/** The same command to many cases, a few at a time, with what came of each. */
import type { WrongView } from '@redress/server/api'
import { RequestError, send } from '../../../ui/api/request.ts'

export interface BulkCase {
  id: string
  number: string
}

export interface BulkCommand {
  do: string
  with: Record<string, unknown>
}

export interface Refused {
  /** What the server says, and the clause with its text where the policy says no. */
  message: string
  /** Which kind of no it is, where the policy says it: people have words for each. */
  id?: string
  /** What is wrong with the command, where that is why. */
  wrong?: WrongView
  clause?: string
  text?: string
}

export type Outcome = { case: BulkCase; refused?: Refused }
export type Send = (bulkCase: BulkCase, command: BulkCommand, key: string) => Promise<void>

const atOnce = 4

/** Gives each case its command; tells after each how far it is. */
export async function runBulk(
  commands: readonly { case: BulkCase; command: BulkCommand }[],
  onOutcome: (outcome: Outcome) => void,
  give: Send = overApi,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const left = [...commands]
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const outcome = await oneOf(next, give)
      outcomes.push(outcome)
      onOutcome(outcome)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, commands.length) }, work))
  return outcomes
}

async function oneOf(
  { case: bulkCase, command }: { case: BulkCase; command: BulkCommand },
  give: Send,
): Promise<Outcome> {
  const key = crypto.randomUUID()
  for (let attempt = 1; ; attempt += 1) {
    try {
      await give(bulkCase, command, key)
      return { case: bulkCase }
    } catch (error) {
      const again = error instanceof RequestError && error.offline && attempt < 3
      if (!again) return { case: bulkCase, refused: refusedBy(error) }
    }
  }
}

function refusedBy(error: unknown): Refused {
  if (!(error instanceof RequestError)) return { message: String(error) }
  const { title, detail, refusal } = error.problem
  return {
    message: title,
    ...(refusal ? { id: refusal.id } : {}),
    ...(refusal?.wrong ? { wrong: refusal.wrong } : {}),
    ...(refusal?.clause ? { clause: refusal.clause } : {}),
    ...(detail ? { text: detail } : {}),
  }
}

/** The same key with every attempt: a command whose answer was lost is not carried out twice. */
const overApi: Send = async ({ id }, command, key) => {
  await send(`/cases/${id}/commands`, {
    method: 'POST',
    body: command,
    headers: { 'idempotency-key': key, prefer: 'return=minimal' },
  })
}
