import type { Step } from '../../policy/model.ts'
import { isMap } from '../inputs/plain.ts'
import { named } from '../named.ts'
import { refusal } from '../refusals.ts'
import { record, type Turn } from '../turn.ts'
import type { Refusal, RemedyRun, Told } from '../types.ts'

/** Hands in the proof that a step rests on; what was told with it counts once somebody has checked it. */
export function submitProof(
  turn: Turn,
  run: RemedyRun,
  step: Step,
  kind: string,
  told: Told,
): Refusal | undefined {
  const { evidence, requests } = turn.loaded.policy
  const declared =
    named(evidence, kind) ??
    Object.values(requests).flatMap((request) => named(request.evidence, kind) ?? [])[0]
  const { proof } = turn.command.with ?? {}
  const media = isMap(proof) ? proof.media : undefined
  const accepted = declared?.accept ?? ['photo', 'document']
  const fits = accepted.find((each) => each === media)
  if (!fits) {
    return refusal(turn.loaded, 'missing', {
      clause: declared?.clause ?? step.clause,
      message: `"${step.id}" needs proof (${kind}): ${accepted.join(' or ')}.`,
      missing: [{ what: 'evidence', name: kind }],
    })
  }
  record(turn, 'proof-submitted', { run: run.id, step: step.id, line: run.line, media: fits, told })
  return undefined
}
