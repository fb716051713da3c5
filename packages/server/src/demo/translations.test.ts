import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LoadedPolicy, loadPolicy } from '@redress/engine'
import { compilePolicy, runScenario, type Scenario } from '@redress/engine/author'
import { resolveHolidays, resolveZone } from '@redress/engine/platform'
import { describe, expect, test } from 'vitest'
import { freeTexts } from '../cases/free-texts.ts'
import { policiesFolder } from './load.ts'
import { demoOrganisations } from './organisations.ts'
import { type Story, scenariosOf, storiesOf } from './stories.ts'
import { languageOfScenarios, type Translations, translated, translationsOf } from './translations.ts'

const packs = demoOrganisations.map(({ pack, customers }) => {
  const folder = join(policiesFolder, pack)
  const languages = [...new Set(customers.map(({ language }) => language))]
  return { pack, folder, languages: languages.filter((each) => each !== languageOfScenarios) }
})

describe.each(packs)('$pack', ({ pack, folder, languages }) => {
  const source = readFileSync(join(folder, 'policy.yaml'), 'utf8')
  const { policy } = compilePolicy(source, {
    file: pack,
    ports: { resolveHolidays, resolveZone },
  })
  if (!policy) throw new Error(`${pack} has errors.`)
  const loaded = loadPolicy(policy)
  const stories = storiesOf(folder)
  const scenarios = scenariosOf(folder)
  const written = new Set(stories.flatMap((story) => textsOf(loaded, source, story)))
  const translations = translationsOf(folder)

  test('its customers speak the languages that it is translated into', () => {
    expect([...translations.keys()].sort()).toEqual([...languages].sort())
  })

  test.each(languages)('every text that people write or sell has its translation: %s', (language) => {
    const known = translationIn(language)
    const wanting = [...written].filter((text) => !known.get(text))
    expect(wanting, `Add to policies/${pack}/demo/${language}.yaml what this is in "${language}"`).toEqual([])
    const unused = [...known.keys()].filter((text) => !written.has(text))
    expect(
      unused,
      `No scenario has these any more: take them out of policies/${pack}/demo/${language}.yaml`,
    ).toEqual([])
  })

  // Short and long descriptions stay so, and no condition reads what is translated.
  test.each(languages)('what comes of a story is the same in every language: %s', (language) => {
    const known = translationIn(language)
    for (const scenario of scenarios) {
      const before = courseOf(loaded, scenario)
      expect(courseOf(loaded, retold(scenario, known)), `${scenario.file}, ${scenario.name}`).toEqual(before)
    }
  })

  function translationIn(language: string): Translations {
    return translations.get(language) ?? new Map()
  }
})

/** What people wrote in a story, and what the shop calls its goods; values that the policy's conditions name, such as "kg", are no words, and a case is given to people of the demonstration. */
function textsOf(loaded: LoadedPolicy, source: string, { given, steps }: Story): string[] {
  const lines = (given.order?.lines ?? []) as Record<string, string | undefined>[]
  const goods = lines.flatMap(({ title = '', unit = '', category = '' }) => [title, unit, category])
  const told = steps.flatMap(({ do: action = '', with: { to: _, ...given }, overrule }) =>
    freeTexts(loaded, { do: action, with: given, ...(overrule ? { overrule } : {}) }),
  )
  return [
    ...goods.filter((text) => text !== '' && !source.includes(`"${text}"`)),
    ...told.filter((text) => /\p{Ll}/u.test(text) && !/^[a-z0-9-]+$/.test(text)),
  ]
}

function retold(scenario: Scenario, known: Translations): Scenario {
  const { given, steps } = translated({ ...scenario, opensAt: 0 }, known)
  return { ...scenario, given, steps }
}

/** What happened at each step, or why it was refused, and what was owed then. */
function courseOf(loaded: LoadedPolicy, scenario: Scenario) {
  return runScenario(loaded, scenario).steps.map(({ outcome: { events, refusal, state } }) => ({
    events: events.map(({ type }) => type),
    refusal: refusal?.id,
    clause: refusal?.clause,
    status: state?.status,
    obligations: state?.obligations.map((each) => [each.id, each.state, each.due]),
  }))
}
