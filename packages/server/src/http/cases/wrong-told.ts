import { askedIn, type LoadedPolicy, type Wrong } from '@redress/engine'
import { inLanguage } from '../language.ts'
import { namesOf } from './names-of.ts'

/** What is wrong with a command, with what people call the field and the values to choose among. */
export function wrongTold(loaded: LoadedPolicy, language: string, wrong: Wrong) {
  const { at = '', options, ...rest } = wrong
  const title = titleOf(loaded, language, at)
  const titles = (options ?? []).flatMap((option) => optionTitle(loaded, language, at, option) ?? [])
  return {
    ...rest,
    ...(at ? { at } : {}),
    ...(title ? { title } : {}),
    ...(options ? { options: [...options] } : {}),
    ...(titles.length > 0 && titles.length === options?.length ? { optionTitles: titles } : {}),
  }
}

const fieldOf = ({ policy }: LoadedPolicy, name: string) =>
  askedIn(policy).find((fields) => Object.hasOwn(fields, name))?.[name]
const factOf = ({ policy }: LoadedPolicy, name: string) => policy.facts.find((fact) => fact.name === name)

const titleOf = (loaded: LoadedPolicy, language: string, name: string) =>
  inLanguage(fieldOf(loaded, name)?.label, language) ?? inLanguage(factOf(loaded, name)?.title, language)

function optionTitle(loaded: LoadedPolicy, language: string, at: string, option: string): string | undefined {
  const { policy } = loaded
  if (at === 'what') return namesOf(loaded, language).cost(option)
  const own = {
    remedy: policy.remedies,
    offer: policy.remedies,
    review: policy.reviews,
    body: policy.outsideBodies,
    team: policy.teams,
    kind: policy.requests,
    obligation: policy.obligations,
    sanction: policy.conduct?.sanctions ?? {},
  }[at]
  const title = own && Object.hasOwn(own, option) ? own[option]?.title : undefined
  const label = fieldOf(loaded, at)?.options?.[option] ?? factOf(loaded, at)?.optionTitles?.[option]
  return inLanguage(title, language) ?? inLanguage(label, language)
}
