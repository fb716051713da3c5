import type { Document, Policy } from '../../model.ts'
import { readsThrough } from '../../reading/reads.ts'
import type { LegalCheck, LegalFinding } from '../legal-check.ts'

/** Rule 18: a step that makes a credit note goes with a document that names the invoice's number and date. */
export const creditNoteNoReference: LegalCheck = ({ policy }) =>
  Object.entries(policy.remedies).flatMap(([name, { steps }]) =>
    steps
      .filter(({ id }) => makesCreditNote(policy, id))
      .flatMap(({ id }): LegalFinding[] => {
        const documents = Object.values(policy.documents).filter((document) => document.with === id)
        if (documents.some((document) => refers(policy, document))) return []
        return [
          {
            at: `remedies.${name}.steps.${id}`,
            message: `The credit note of "${name}" does not name the number and the date of its invoice.`,
            help: `Add a document "with: ${id}" whose contents come "from: order.invoice.number" and "from: order.invoice.issuedAt".`,
          },
        ]
      }),
  )

function makesCreditNote({ law }: Policy, step: string): boolean {
  const declared = law?.creditNotes ?? []
  return declared.length > 0 ? declared.includes(step) : step.includes('credit-note')
}

function refers(policy: Policy, { contents }: Document): boolean {
  const facts = new Set(
    Object.values(contents).flatMap(({ from }) => (from ? [...readsThrough(policy, from).facts] : [])),
  )
  return facts.has('order.invoice.number') && facts.has('order.invoice.issuedAt')
}
