import type { Policy } from '../model.ts'
import { stepsOf } from '../reading/events.ts'
import { eventsUsed } from '../reading/events-used.ts'
import type { Check, Finding } from '../reading/finding.ts'

/**
 * An event that something waits for, and that two things of one name make: a remedy that begins and a step that is
 * done. A message on it is sent for both.
 */
export const oneNameTwoEvents: Check = (policy) => {
  const makers = makersOf(policy)
  return [...eventsUsed(policy)].flatMap((name): Finding[] => {
    const [first, second] = makers.filter(({ names }) => names.includes(name))
    if (!first || !second) return []
    return [
      {
        id: 'one-name-two-events',
        severity: 'warning',
        at: `${first.section}.${name}`,
        message: `The event "${name}" has two meanings: ${first.meaning}, and ${second.meaning}. What waits for it follows both.`,
        help: 'Give one of the two another name.',
      },
    ]
  })
}

interface Maker {
  section: string
  names: string[]
  meaning: string
}

/** What makes an event of its own name. A step and an action of one name are an error already. */
function makersOf(policy: Policy): Maker[] {
  const { remedies, suspensions, actions } = policy
  const own = Object.keys(actions).filter((name) => !actions[name]?.builtIn)
  return [
    { section: 'remedies', names: Object.keys(remedies), meaning: 'the remedy of that name begins' },
    {
      section: 'suspensions',
      names: Object.keys(suspensions),
      meaning: 'the suspension of that name begins',
    },
    { section: 'actions', names: own, meaning: 'the action of that name is done' },
    {
      section: 'remedies',
      names: stepsOf(policy).map(({ id }) => id),
      meaning: 'the step of that name is done',
    },
  ]
}
