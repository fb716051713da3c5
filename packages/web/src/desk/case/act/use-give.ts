import type { CaseEvent, CaseView } from '@redress/server/api'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { RequestError, send } from '../../../ui/api/request.ts'
import { casePath } from '../data/case.ts'
import type { Command } from './acting.ts'

/** What somebody else did since the version that was seen. */
export interface Conflict {
  version: number
  events: CaseEvent[]
}

export function conflictIn(error: unknown): Conflict | undefined {
  if (!(error instanceof RequestError) || ![409, 412].includes(error.problem.status)) return undefined
  const { version, events } = error.problem as unknown as Conflict
  return version === undefined ? undefined : { version, events: events ?? [] }
}

/** Gives a command to the case as it was seen in a version. The same command sent again after a lost answer is carried out once. */
export function useGive(number: string) {
  const client = useQueryClient()
  const keys = useRef(new Map<string, string>())
  return useMutation({
    mutationFn: async ({ command, version }: { command: Command; version: number }) => {
      const text = JSON.stringify([command, version])
      const key = keys.current.get(text) ?? crypto.randomUUID()
      keys.current.set(text, key)
      const { body } = await send<CaseView>(`${casePath(number)}/commands`, {
        method: 'POST',
        body: command,
        headers: { 'if-match': `"${version}"`, 'idempotency-key': key },
      })
      return body
    },
    onSettled: () =>
      Promise.all(
        ['case', 'messages', 'notes', 'files'].map((what) => client.invalidateQueries({ queryKey: [what] })),
      ),
  })
}
