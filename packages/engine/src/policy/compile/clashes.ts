import { subjects } from '../expressions/built-in-facts.ts'
import type { Path } from '../yaml/tree.ts'
import type { Context } from './context.ts'
import { keysAt, stepPaths } from './names.ts'
import { builtInActions, builtInCalendars, builtInEvents, builtInParties, roles } from './words.ts'

const variables = ['now', ...subjects]
const reserved =
  'true false null in as break const continue else for function if import let loop package namespace return var void while int uint double string bool bytes list type timestamp duration dyn'
const taken = new Map([
  ...variables.map((name) => [name, 'a subject of facts'] as const),
  ...reserved.split(' ').map((name) => [name, 'a word of the expression language'] as const),
])

/** Reports names that would mean two things in one place. */
export function checkClashes(context: Context): void {
  checkConditionNames(context)
  checkBuiltIn(context, ['calendars'], builtInCalendars, 'calendar')
  checkBuiltIn(context, ['teams'], [...builtInParties, 'company', 'nobody'], 'party')
  checkBuiltIn(
    context,
    ['parties'],
    [...builtInParties, ...roles, 'company', 'nobody', ...keysAt(context.root, ['teams'])],
    'team or party',
  )
  checkActions(context)
  checkSteps(context)
}

function checkConditionNames(context: Context): void {
  const seen = new Map<string, string>()
  for (const section of ['let', 'windows', 'tables']) {
    for (const name of keysAt(context.root, [section])) {
      const other = seen.has(name) ? `also in ${seen.get(name)}` : taken.get(name)
      if (other) clash(context, [section, name], `"${name}" is ${other}.`)
      seen.set(name, section)
    }
  }
}

function checkBuiltIn(context: Context, section: Path, builtIn: readonly string[], noun: string): void {
  for (const name of keysAt(context.root, section)) {
    if (builtIn.includes(name)) clash(context, [...section, name], `There is already a ${noun} "${name}".`)
  }
}

function checkActions(context: Context): void {
  for (const name of keysAt(context.root, ['actions'])) {
    if (Object.hasOwn(builtInActions, name) || !builtInEvents.includes(name)) continue
    clash(
      context,
      ['actions', name],
      `"${name}" is an event of the engine, and an action of your own makes an event of its name.`,
    )
  }
}

function checkSteps(context: Context): void {
  const obligations = new Set(keysAt(context.root, ['obligations']))
  const actions = new Set([
    ...Object.keys(builtInActions),
    ...builtInEvents,
    ...keysAt(context.root, ['actions']),
  ])
  const inRemedy = new Set<string>()
  for (const { remedy, name, path } of stepPaths(context.root)) {
    if (obligations.has(name))
      clash(
        context,
        path,
        `There is an obligation "${name}" too, and each step is an obligation of its name.`,
      )
    else if (actions.has(name))
      clash(
        context,
        path,
        `There is an action or event "${name}" too, and each step makes an event of its name.`,
      )
    if (inRemedy.has(`${remedy} ${name}`))
      clash(context, path, `The remedy "${remedy}" has two steps "${name}".`)
    inRemedy.add(`${remedy} ${name}`)
  }
}

function clash(context: Context, at: Path, message: string): void {
  context.report({ at, atKey: true }, 'name-clash', message, 'Choose another name.')
}
