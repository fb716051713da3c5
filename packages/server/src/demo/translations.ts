/** The stories of a pack in the languages of its customers: from each text, exactly as a scenario has it, to what somebody there would have written. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { plain, readYaml } from '@redress/engine/author'
import type { Story } from './stories.ts'

export type Translations = ReadonlyMap<string, string>

/** In which scenarios are written. */
export const languageOfScenarios = 'en'

/** By language, from `demo/<language>.yaml` beside the scenarios. */
export function translationsOf(pack: string): ReadonlyMap<string, Translations> {
  const folder = join(pack, 'demo')
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : []
  return new Map(names.map((name) => [basename(name, '.yaml'), readTranslations(join(folder, name))]))
}

function readTranslations(file: string): Translations {
  const { root, diagnostics } = readYaml(readFileSync(file, 'utf8'), file)
  const [wrong] = diagnostics
  if (wrong) throw new Error(`${file}:${wrong.position.line}: ${wrong.message} ${wrong.help}`)
  return new Map(Object.entries((root ? plain(root) : {}) as Record<string, string>))
}

/** A story as it is told in another language. What has no translation stays as it is. */
export function translated(story: Story, translations: Translations | undefined): Story {
  if (!translations) return story
  const { given, steps } = story
  return {
    ...story,
    given: inWords(given, translations),
    steps: steps.map((step) => ({
      ...step,
      with: inWords(step.with, translations),
      ...(step.overrule ? { overrule: inWords(step.overrule, translations) } : {}),
    })),
  }
}

/** The same data with every text that has a translation in its words. */
function inWords<Value>(value: Value, translations: Translations): Value {
  if (typeof value === 'string') return (translations.get(value) ?? value) as Value
  if (Array.isArray(value)) return value.map((each) => inWords(each, translations)) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, inWords(each, translations)]),
  ) as Value
}
