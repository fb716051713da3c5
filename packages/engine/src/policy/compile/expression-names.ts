import type { Names } from '../expressions/environment.ts'
import type { Context } from './context.ts'
import { keysAt, stepPaths } from './names.ts'
import { builtInCalendars, mainRegion } from './words.ts'

/** The names that expressions can mention, and the texts that the policy's facts can be. */
export function expressionNames({ root, names, languages }: Context): Names {
  const channels = keysAt(root, ['channels'])
  return {
    events: [...names.event],
    obligations: [...names.obligation, ...names.step],
    steps: [...names.step],
    remedies: [...names.remedy],
    suspensions: [...names.suspension],
    calendars: [...new Set([...names.calendar, ...builtInCalendars])],
    kinds: names.kind,
    channels: channels.length > 0 ? channels : names.channel,
    statuses: names.status,
    teams: names.team,
    regions: [mainRegion, ...keysAt(root, ['regions'])],
    incidents: keysAt(root, ['incidents']),
    heads: names.kind.flatMap((kind) => keysAt(root, ['requests', kind, 'heads'])),
    evidence: names.evidence,
    ...(languages.length > 0 && { languages }),
    outcomes: Object.fromEntries(
      Map.groupBy(stepPaths(root), ({ name }) => name)
        .entries()
        .map(([name, steps]) => [name, steps.flatMap(({ path }) => keysAt(root, [...path, 'outcomes']))]),
    ),
  }
}
