import { posix } from 'node:path'
import type { Source } from './source.ts'

/** What is untidy about a source, in sentences. */
export type Rule = (source: Source) => string[]

const engine = 'packages/engine/src/'

/** What each layer of the engine may import besides itself. */
const below: Record<string, readonly string[]> = {
  calendar: [],
  policy: ['calendar'],
  case: ['calendar', 'policy'],
  scenario: ['calendar', 'policy', 'case'],
  platform: ['calendar'],
  'index.ts': ['calendar', 'policy', 'case'],
  'author.ts': ['calendar', 'policy', 'scenario'],
  'json-schema.ts': ['policy', 'scenario'],
}

/** Layers import one way, and packages each other by name. */
export const importsDownwards: Rule = ({ path, imports, isTest }) =>
  imports.flatMap((name) => {
    if (!name.startsWith('.')) return []
    const target = posix.join(posix.dirname(path), name)
    if (packageOf(path) && packageOf(target) !== packageOf(path))
      return [`imports ${name} across packages by its path`]
    if (!path.startsWith(engine) || !target.startsWith(engine)) return []
    if (isTest) return []
    if (target.includes('/testing/')) return [`imports ${name}, which is for tests`]
    const [from, to] = [layerOf(path), layerOf(target)]
    return from === to || below[from]?.includes(to) ? [] : [`${from} must not import ${to}`]
  })

const engineMayUse = /^(\.|(@marcbachmann\/cel-js|big\.js|yaml|zod\/mini)$)/

/** The engine has few dependencies, and none of them is Node. */
export const importsLittle: Rule = ({ path, imports, isTest }) => {
  if (!isPure(path) || isTest) return []
  return imports.filter((name) => !engineMayUse.test(name)).map((name) => `must not import ${name}`)
}

const impure =
  /(?<![.\w$])(Temporal|Intl|Date|process|globalThis|performance|crypto|setTimeout|setInterval|setImmediate|queueMicrotask|fetch|console|navigator|localStorage|require)(?![\w$]|\??:)|\bMath\.random\b|\bimport\.meta\b|\basync\b|\bawait\b/g

/** Files that use what the platform has, and why that decides nothing. */
const excused: Record<string, { words: string[]; because: string }> = {
  'policy/compile/regions.ts': { words: ['Intl'], because: 'Suggests a time zone in a message.' },
  'policy/compile/text.ts': { words: ['Intl'], because: 'Names a language in a message.' },
  'policy/publish/words.ts': { words: ['Intl', 'Date'], because: 'Writes dates and numbers for readers.' },
}

/** No clock, no randomness, no input or output in the engine: it is given what it needs. */
export const isGivenWhatItNeeds: Rule = ({ path, code, isTest }) => {
  if (!isPure(path) || isTest) return []
  const words = excused[path.slice(engine.length)]?.words ?? []
  return [...new Set(code.match(impure))]
    .filter((word) => !words.includes(word))
    .map((word) => `must not use ${word}`)
}

/** Types that erase, and names that can be searched for. */
export const isPlainTypeScript: Rule = ({ path, code }) => [
  ...(/(?<![.\w$])enum\s+\w/.test(code) ? ['declares an enum'] : []),
  ...(/\bexport\s+default\b|\bas\s+default\b/.test(code) &&
  path.startsWith('packages/') &&
  !path.endsWith('.config.ts')
    ? ['has a default export']
    : []),
]

const longest = 340

/** A file holds one idea. */
export const isShort: Rule = ({ lines, isTest }) =>
  lines > longest && !isTest ? [`has ${lines} lines; divide what has more than ${longest}`] : []

/** Names are kebab-case. */
export function isKebabCase(path: string): boolean {
  return path.split('/').every((name) => /^\.?[a-z0-9]+([-.][a-z0-9]+)*$/.test(name))
}

/** Everything that is wrong, with its place. */
export function untidy(sources: readonly Source[], rule: Rule): string[] {
  return sources.flatMap((source) => rule(source).map((what) => `${source.path} ${what}`))
}

function isPure(path: string): boolean {
  return path.startsWith(engine) && layerOf(path) !== 'platform'
}

const layerOf = (path: string) => path.slice(engine.length).split('/')[0] ?? ''
const packageOf = (path: string) => /^packages\/[^/]+/.exec(path)?.[0] ?? ''
