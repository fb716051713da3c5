import type { CaseView } from '@redress/server/api'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { send } from '../../ui/api/request.ts'
import { casePath } from '../case/data/case.ts'
import { useOpenCase } from '../case/open-case.ts'
import type { TitledCommand } from './paths.ts'

/** Gives commands one after the other, each to the case as the one before left it. What somebody else did meanwhile stops them. */
export function useCarryOut() {
  const client = useQueryClient()
  const { number } = useOpenCase()
  return useMutation({
    mutationFn: async ({ commands, version }: { commands: readonly TitledCommand[]; version: number }) => {
      let seen = version
      for (const { title: _, ...command } of commands) {
        const { body } = await send<CaseView>(`${casePath(number)}/commands`, {
          method: 'POST',
          body: command,
          headers: { 'if-match': `"${seen}"`, 'idempotency-key': crypto.randomUUID() },
        })
        seen = body.version
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['case', number] }),
  })
}
