import type { OpenCase } from '../open-case.ts'

/** What the policy proposes for the lines that are still undecided, as the command to decide takes it. */
export function proposedOutcomes({ staff, view }: Pick<OpenCase, 'staff' | 'view'>) {
  const undecided = new Set(view.lines.filter(({ decision }) => !decision).map(({ id }) => id))
  return staff.proposals
    .filter(({ line }) => undecided.has(line))
    .map(({ line, remedy }) => ({ id: line, outcome: 'approve', remedy }))
}
