/** Gives commands to a case: once, on the version that was seen. What somebody else did meanwhile is shown before anything is given again. */
import type { CaseEvent, CaseView } from '@redress/server/api'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Problem, RequestError, send } from '../../../ui/api/request.ts'

export interface Command {
  do: string
  with?: Record<string, unknown>
}

interface Given {
  /** The part of the page that gave it. */
  from: string
  command: Command
  version: number
  /** The same for every try of the same wish. */
  key: string
}

export type Giving =
  | { state: 'idle' }
  | ({ state: 'busy' } & Given)
  | ({ state: 'refused' | 'offline'; problem: Problem } & Given)
  | ({ state: 'conflict'; problem: Problem; since: CaseEvent[] } & Given)
  | { state: 'done'; from: string }

export interface Gives {
  giving: Giving
  /** True where the case has taken it. */
  give: (from: string, command: Command) => Promise<boolean>
  /** The same once more: after a lost connection as it was, after a conflict on what is known now. */
  again: () => Promise<boolean>
  dismiss: () => void
}

export function useGiving(view: CaseView | undefined): Gives {
  const client = useQueryClient()
  const [giving, setGiving] = useState<Giving>({ state: 'idle' })

  const attempt = async (given: Given): Promise<boolean> => {
    if (!view) return false
    setGiving({ state: 'busy', ...given })
    try {
      await send(`/cases/${view.id}/commands`, {
        method: 'POST',
        body: given.command,
        headers: { 'if-match': `"${given.version}"`, 'idempotency-key': given.key },
      })
      await client.invalidateQueries({ queryKey: ['case'] })
      void client.invalidateQueries({ queryKey: ['messages'] })
      void client.invalidateQueries({ queryKey: ['cases'] })
      setGiving({ state: 'done', from: given.from })
      return true
    } catch (error) {
      if (!(error instanceof RequestError)) throw error
      setGiving(outcomeOf(given, error))
      if (error.problem.status === 409 || error.problem.status === 412)
        await client.invalidateQueries({ queryKey: ['case'] })
      return false
    }
  }
  return {
    giving,
    give: (from, command) =>
      attempt({ from, command, version: view?.version ?? 0, key: crypto.randomUUID() }),
    again: () => {
      if (giving.state === 'offline') return attempt(giving)
      if (giving.state !== 'conflict') return Promise.resolve(false)
      const { from, command } = giving
      return attempt({ from, command, version: view?.version ?? 0, key: crypto.randomUUID() })
    },
    dismiss: () => setGiving({ state: 'idle' }),
  }
}

function outcomeOf({ from, command, version, key }: Given, error: RequestError): Giving {
  const given = { from, command, version, key }
  const { problem } = error
  if (error.offline || problem.status >= 500) return { state: 'offline', problem, ...given }
  if (problem.status === 409 || problem.status === 412)
    return { state: 'conflict', problem, since: (problem.events ?? []) as CaseEvent[], ...given }
  return { state: 'refused', problem, ...given }
}
