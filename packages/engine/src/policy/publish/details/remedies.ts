import type { Remedy, Step } from '../../model.ts'
import { deadlineInWords } from '../deadline-words.ts'
import type { Detail } from '../page.ts'
import { capital, partyName, stepName, type Words } from '../words.ts'
import type { Details } from './details.ts'
import { otherwise } from './duties.ts'

/** The remedies of a clause with their steps in order; and each step under its own clause. */
export const remedyDetails: Details = (words) =>
  Object.values(words.policy.remedies).flatMap((remedy): Detail[] => [
    whole(words, remedy),
    ...remedy.steps.flatMap((step): Detail[] =>
      step.clause === undefined || step.clause === remedy.clause
        ? []
        : [
            {
              clause: step.clause,
              label: 'remedy',
              text: `${words.text(remedy.title)}${words.phrases.colon}${inWords(words, step, remedy)}`,
            },
          ],
    ),
  ])

function whole(words: Words, remedy: Remedy): Detail {
  const { clause, title, choice, steps } = remedy
  const note = choice === 'customer' ? ` (${words.phrases.chosenByCustomer})` : ''
  return {
    clause,
    label: 'remedy',
    text: `${words.text(title)}${note}`,
    ...(steps.length > 1 ? { steps: steps.map((step) => capital(inWords(words, step, remedy))) } : {}),
  }
}

function inWords(words: Words, step: Step, { steps }: Remedy): string {
  const { phrases, fill } = words
  const what = stepName(words, step)
  const named = step.automatic ? what : fill(phrases.who, { what, who: partyName(words, step.owes) })
  const ends =
    step.deadline &&
    deadlineInWords(words, step.deadline, phrases.starts[step === steps[0] ? 'decided' : 'step-ready'])
  const proof = step.proof === undefined ? '' : `, ${phrases.proof}`
  const text = `${ends === undefined ? named : `${named}${words.phrases.colon}${ends}`}${proof}`
  return [text, ...otherwise(words, step.ifLate).map((late) => late.replace(/\.$/, ''))].join('. ')
}
