import type { Expression, Remedy, Step } from '../../model.ts'
import { deadlineInWords } from '../deadline-words.ts'
import type { Detail } from '../page.ts'
import { onlyIf, qualified } from '../qualified.ts'
import { capital, partyName, stepName, type Words } from '../words.ts'
import type { Details } from './details.ts'
import { otherwise } from './duties.ts'

/** The remedies of a clause with their steps in order, when they are not offered; and each step under its own clause. */
export const remedyDetails: Details = (words) => {
  const remedies = Object.values(words.policy.remedies)
  return [...remedies.map((remedy) => whole(words, remedy)), ...offers(words), ...steps(words)]
}

function whole(words: Words, remedy: Remedy): Detail {
  const { clause, title, choice, steps: all, amount } = remedy
  const { phrases, fill } = words
  const limits = [
    ...limit(words, phrases.conditions.atLeast, amount?.atLeast),
    ...limit(words, phrases.conditions.atMost, amount?.atMost),
  ]
  const notes = [...(choice === 'customer' ? [phrases.chosenByCustomer] : []), ...limits]
  const note = notes.length === 0 ? '' : ` (${notes.join(phrases.semicolon)})`
  const kinds = remedy.for ? { for: remedy.for } : {}
  return {
    clause,
    label: 'remedy',
    text: qualified(words, `${words.text(title)}${note}`, kinds),
    ...(all.length > 1 ? { steps: all.map((step) => capital(inWords(words, step, remedy))) } : {}),
  }

  function limit(_: Words, pattern: string, bound: Expression | undefined): string[] {
    if (!bound || !/^\d+(\.\d+)?$/.test(bound.source) || Number(bound.source) === 0) return []
    return [fill(pattern, { value: words.money(bound.source) })]
  }
}

/** When remedies are offered, or are not; those on one condition together. */
function offers(words: Words): Detail[] {
  const all = Object.values(words.policy.remedies).flatMap((remedy) =>
    remedy.offered.map(({ clause, effect, when }) => ({
      clause,
      label: effect === 'refuse' ? ('refusal' as const) : ('remedy' as const),
      title: words.text(remedy.title),
      condition: onlyIf(words, when),
      isOwn: clause === remedy.clause,
    })),
  )
  const told = all.filter(({ condition, isOwn }) => condition.length > 0 || !isOwn)
  const alike = Map.groupBy(told, ({ clause, label, condition }) => [clause, label, ...condition].join('\n'))
  return [...alike.values()].map((group): Detail => {
    const [{ clause, label, condition }] = group as [(typeof group)[0]]
    const titles = [...new Set(group.map(({ title }) => title))].join(' · ')
    return { clause, label, text: [titles, ...condition].join(' — ') }
  })
}

/** Each step under its own clause, once for all remedies that have it alike. */
function steps(words: Words): Detail[] {
  const own = Object.values(words.policy.remedies).flatMap((remedy) =>
    remedy.steps.flatMap((step) =>
      step.clause === undefined || step.clause === remedy.clause
        ? []
        : [
            {
              clause: step.clause,
              said: capital(inWords(words, step, remedy)),
              title: words.text(remedy.title),
            },
          ],
    ),
  )
  const alike = Map.groupBy(own, ({ clause, said }) => `${clause}\n${said}`)
  return [...alike.values()].map((group): Detail => {
    const [{ clause, said }] = group as [(typeof group)[0]]
    const titles = [...new Set(group.map(({ title }) => title))]
    return { clause, label: 'step', text: `${said} — ${titles.join(' · ')}` }
  })
}

function inWords(words: Words, step: Step, { steps: all }: Remedy): string {
  const { phrases, fill } = words
  const what = stepName(words, step)
  const named = step.automatic ? what : fill(phrases.who, { what, who: partyName(words, step.owes) })
  const ends =
    step.deadline &&
    deadlineInWords(words, step.deadline, phrases.starts[step === all[0] ? 'decided' : 'step-ready'])
  const notes = [...onlyIf(words, step.when), ...(step.proof === undefined ? [] : [phrases.proof])]
  const text = [ends === undefined ? named : `${named}${phrases.colon}${ends}`, ...notes].join(', ')
  return [text, ...otherwise(words, step.ifLate).map((late) => late.replace(/\.$/, ''))].join('. ')
}
