/** Plays a story to a case, through the same bus as everything else: everybody does what they did, when they did it. */
import type { CaseState, Instant } from '@redress/engine'
import { referenceTo } from '../cases/references.ts'
import type { Bus, CommandCall, Opening } from '../commands/types.ts'
import type { DemoPerson } from './people.ts'
import type { Story } from './stories.ts'

export interface Cast {
  organisation: string
  opening: Opening
  /** The customer's. */
  language: string
  staff: readonly DemoPerson[]
}

/** The file behind each piece of evidence that somebody shows. */
export type ShowEvidence = (
  kind: string,
  media: string,
  at: Instant,
  customer: { id: string; language: string },
) => Promise<string | undefined>

/**
 * Plays the steps up to an instant. A step that is refused is passed over, as in life. `tick` is told each step's instant before it is done. Gives the
 * case, unless nothing came of the first step.
 */
export async function play(
  bus: Bus,
  story: Story,
  { organisation, opening, language, staff }: Cast,
  { until, tick, show }: { until: Instant; tick: (at: Instant) => void; show: ShowEvidence },
): Promise<{ state: CaseState; files: string[] } | undefined> {
  let caseId: string | undefined
  let state: CaseState | undefined
  const files: string[] = []
  for (const step of story.steps) {
    if (step.at > until || step.do === undefined) continue
    if ((step.do === 'open') !== (caseId === undefined)) continue
    tick(step.at)
    const { party } = step.by
    const person = staff.find(({ teams }) => teams.includes(party))
    const told = await withFiles(
      step.with,
      (kind, media) => show(kind, media, step.at, { id: opening.customerId, language }),
      files,
    )
    const call: CommandCall = {
      organisation,
      do: step.do,
      by: { party, ...idOf(party, person, opening) },
      at: step.at,
      with:
        step.do === 'assign' && typeof told.to === 'string' ? { ...told, ...givenTo(staff, party) } : told,
      ...(step.overrule ? { overrule: step.overrule } : {}),
      ...(caseId === undefined ? { opening } : { caseId }),
    }
    const result = await bus.execute(call)
    if (result.outcome !== 'accepted') continue
    caseId = result.caseId
    state = result.state
  }
  return state && { state, files }
}

function idOf(party: string, person: DemoPerson | undefined, { customerId }: Opening): { id?: string } {
  if (party === 'customer') return { id: customerId }
  return person ? { id: person.id } : {}
}

/** Cases of the demonstration are given to people of the demonstration: to somebody of the team that gives them. */
export function givenTo(staff: readonly DemoPerson[], party: string): { to?: string } {
  const to = staff.find(({ teams }) => teams.includes(party)) ?? staff[0]
  return to ? { to: referenceTo('staff', to.id) } : {}
}

async function withFiles(
  told: Record<string, unknown>,
  show: (kind: string, media: string) => Promise<string | undefined>,
  files: string[],
): Promise<Record<string, unknown>> {
  if (!Array.isArray(told.evidence)) return told
  const evidence = await Promise.all(
    (told.evidence as { kind: string | string[]; media?: string }[]).map(async (item) => {
      const id = await show([item.kind].flat()[0] ?? '', item.media ?? 'photo')
      if (id) files.push(id)
      return id ? { ...item, id } : item
    }),
  )
  return { ...told, evidence }
}
