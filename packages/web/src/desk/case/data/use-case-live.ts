import { useQueryClient } from '@tanstack/react-query'
import { useNotices } from '../../shell/live.ts'

const told: Readonly<Record<string, readonly string[]>> = {
  case: ['case', 'preview', 'files'],
  message: ['messages', 'files', 'read'],
  note: ['notes', 'files', 'read'],
  presence: ['presence'],
  missed: ['case', 'preview', 'messages', 'notes', 'files', 'read', 'presence'],
}

/** Asks again for what changed in this case, as soon as it did. */
export function useCaseLive(caseId: string): void {
  const client = useQueryClient()
  useNotices(({ what, caseId: changed }) => {
    if (changed !== undefined && changed !== caseId) return
    for (const key of told[what] ?? []) void client.invalidateQueries({ queryKey: [key] })
  })
}
