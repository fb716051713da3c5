import type { Path } from '../yaml/tree.ts'
import type { Context } from './context.ts'
import { keysAt, stepPaths } from './names.ts'

const kebabSections = [
  ['calendars'],
  ['teams'],
  ['parties'],
  ['clauses'],
  ['regions'],
  ['evidence'],
  ['requests'],
  ['obligations'],
  ['remedies'],
  ['suspensions'],
  ['reviews'],
  ['outside-bodies'],
  ['conduct', 'failures'],
  ['conduct', 'sanctions'],
  ['actions'],
  ['documents'],
  ['messages'],
  ['incidents'],
  ['services'],
]
const camelSections = [['let'], ['windows'], ['tables']]

/** Holds each name against the way such names are written. */
export function checkNaming(context: Context): void {
  for (const section of kebabSections) {
    for (const name of keysAt(context.root, section)) checkKebab(context, name, [...section, name])
  }
  for (const { name, path } of stepPaths(context.root)) checkKebab(context, name, path)
  for (const section of camelSections) {
    for (const name of keysAt(context.root, section)) checkCamel(context, name, [...section, name])
  }
}

/** Names of clauses, obligations and the like: `claim-deadline`. */
export function checkKebab(context: Context, name: string, at: Path): void {
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) return
  const better = words(name).join('-').toLowerCase()
  report(context, at, name, 'small letters and hyphens', better)
}

/** Names that conditions can read: `returnDays`. */
export function checkCamel(context: Context, name: string, at: Path): void {
  if (/^[a-z][A-Za-z0-9]*$/.test(name)) return
  const [first = '', ...rest] = words(name).map((word) => word.toLowerCase())
  report(
    context,
    at,
    name,
    'letters and digits, because conditions read it',
    [first, ...rest.map(capital)].join(''),
  )
}

function report(context: Context, at: Path, name: string, manner: string, better: string): void {
  const help =
    better !== '' && /^[a-z]/.test(better) ? `Call it "${better}".` : 'Begin it with a letter from a to z.'
  context.report(
    { at, atKey: true },
    'name-spelling',
    `The name "${name}" should be written in ${manner}.`,
    help,
  )
}

function words(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
