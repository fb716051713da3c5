import { preview } from '@redress/engine'
import type { BatchTools } from './batch.ts'
import { assignedTo, commandOf, instantOf } from './judge.ts'
import { loadCases, meaningsOf } from './load.ts'
import { mattersOf } from './opening.ts'
import type { CommandCall, PreviewResult } from './types.ts'

/** What a command would come to; nothing is locked or written. */
export function previewOf({ store, policies }: BatchTools, call: CommandCall): Promise<PreviewResult> {
  const { organisation, caseId } = call
  return store.read(organisation, async (_, client): Promise<PreviewResult> => {
    if (caseId === undefined) {
      const [matter] = await mattersOf(client, organisation, [call], { locked: false })
      if (!matter || 'outcome' in matter) return matter ?? { outcome: 'not-found', what: 'customer' }
      const loaded = await policies.inForce(organisation, call.at, call.opening?.policy)
      if (!loaded) return { outcome: 'not-found', what: 'policy' }
      const meanings = await meaningsOf(client, organisation, JSON.stringify(matter))
      const command = commandOf(call, { ...matter, id: 'preview' }, meanings)
      return { outcome: 'preview', preview: preview(loaded, undefined, command, call.at) }
    }
    const stored = (await loadCases(client, organisation, [caseId], { locked: false })).get(caseId)
    const loaded = stored && (await policies.version(organisation, stored.policy, stored.policyVersion))
    if (!stored || !loaded) return { outcome: 'not-found', what: 'case' }
    const told = await meaningsOf(client, organisation, JSON.stringify(assignedTo(call) ?? null))
    const command = commandOf(call, undefined, new Map([...stored.meanings, ...told]))
    return { outcome: 'preview', preview: preview(loaded, stored.filled, command, instantOf(call, stored)) }
  })
}
