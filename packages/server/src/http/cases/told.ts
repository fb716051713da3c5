/** Why something is so, in words: the facts that were read, and what would change the answer, with what people call them. */
import {
  type FactRead,
  type LoadedPolicy,
  type Refusal,
  readNeeds,
  type Verdict,
  type WouldChange,
} from '@redress/engine'
import { namesOf } from './names-of.ts'
import { wrongTold } from './wrong-told.ts'

/** A fact that was read, with its title and its value in words where it has some. */
export function factTold(loaded: LoadedPolicy, language: string, { name, value }: FactRead) {
  const names = namesOf(loaded, language)
  const [title, text] = [names.fact(name), names.value(name, value)]
  return { name, value, ...(title ? { title } : {}), ...(text ? { text } : {}) }
}

/** What would change the answer, taken apart so that any language can say it. */
export function changeTold(loaded: LoadedPolicy, language: string, change: WouldChange) {
  const names = namesOf(loaded, language)
  const { how, values } = readNeeds(change.needs)
  const title = names.fact(change.fact)
  const told = values.map((value) => {
    const plain = value === 'true' ? true : value === 'false' ? false : value
    const text = names.value(change.fact, plain)
    return { value, ...(text ? { text } : {}) }
  })
  return { ...change, ...(title ? { title } : {}), needed: { how, values: told } }
}

const why = (
  loaded: LoadedPolicy,
  language: string,
  { facts, wouldChange }: { facts?: FactRead[] | undefined; wouldChange?: WouldChange[] | undefined },
) => ({
  ...(facts ? { facts: facts.map((fact) => factTold(loaded, language, fact)) } : {}),
  ...(wouldChange ? { wouldChange: wouldChange.map((each) => changeTold(loaded, language, each)) } : {}),
})

export function refusalTold(loaded: LoadedPolicy, language: string, refusal: Refusal) {
  const { facts = [], wouldChange = [] } = why(loaded, language, refusal)
  const { verdicts, wrong, ...rest } = refusal
  return {
    ...rest,
    facts,
    wouldChange,
    ...(wrong ? { wrong: wrongTold(loaded, language, wrong) } : {}),
    ...(verdicts ? { verdicts: verdicts.map((each) => verdictTold(loaded, language, each)) } : {}),
  }
}

export const verdictTold = (loaded: LoadedPolicy, language: string, verdict: Verdict) => ({
  ...verdict,
  ...why(loaded, language, verdict),
})
