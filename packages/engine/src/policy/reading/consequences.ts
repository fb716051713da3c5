import type { Consequence, Policy } from '../model.ts'

/** A consequence, with the place in the policy that it stands in. */
export interface PlacedConsequence {
  at: string
  consequence: Consequence
}

/** Everything that can follow from anything: lateness, keeping, outcomes, actions, judgements. */
export function consequencesOf(policy: Policy): PlacedConsequence[] {
  const placed = (at: string, consequences: Consequence[]) =>
    consequences.map((consequence) => ({ at, consequence }))
  return [
    ...policy.judgements.flatMap(({ rules }) => rules.flatMap(({ path, effects }) => placed(path, effects))),
    ...Object.values(policy.obligations).flatMap(({ name, ifLate, ifKept }) =>
      placed(`obligations.${name}`, [...ifLate, ...ifKept]),
    ),
    ...Object.entries(policy.remedies).flatMap(([remedy, { steps }]) =>
      steps.flatMap((step) =>
        placed(`remedies.${remedy}`, [
          ...step.ifLate,
          ...step.ifKept,
          ...Object.values(step.outcomes).flat(),
        ]),
      ),
    ),
    ...Object.entries(policy.actions).flatMap(([name, { then }]) => placed(`actions.${name}`, then)),
  ]
}
