import {
  type Calendar,
  type CalendarDefinition,
  type CalendarProblem,
  compileCalendar,
  type DateRange,
  type HolidaySpec,
  type Zone,
} from '../../calendar/index.ts'
import { nearest } from '../expressions/did-you-mean.ts'
import type { Region } from '../model.ts'
import type { AuthoredHolidays } from '../schema/head.ts'
import type { AuthoredCalendar } from '../schema/places.ts'
import type { Authored } from '../schema/policy.ts'
import { type Node, nodeAt, type Path } from '../yaml/tree.ts'
import type { Context } from './context.ts'
import { condition } from './expression.ts'
import { listOf, present } from './present.ts'
import { reportProblem } from './problem.ts'
import { mainRegion } from './words.ts'

interface Setting {
  id: string
  zone: string
  zoneAt: Path
  holidays: AuthoredHolidays
  holidaysAt: Path
  jurisdiction: readonly string[]
  when?: string | boolean
  at: Path
}

/** The zone and the calendars of the policy, and of each region that replaces them. */
export function regions(context: Context, authored: Authored, range: DateRange): Region[] {
  const shared = new Map<string, Calendar>()
  const reported = new Set<string>()
  return settings(authored).map((setting) => {
    const when = condition(context, setting.when, [...setting.at, 'when'])
    return present({
      id: setting.id,
      when,
      zone: zoneOf(context, setting, range),
      jurisdiction: [...setting.jurisdiction],
      calendars: calendarsOf(context, authored, setting, range, shared, reported),
    })
  })
}

function settings(authored: Authored): Setting[] {
  const jurisdiction = listOf(authored.jurisdiction)
  const holidays = authored.holidays ?? [...jurisdiction]
  const holidaysAt = [authored.holidays === undefined ? 'jurisdiction' : 'holidays']
  const policy = {
    id: mainRegion,
    zone: authored.timezone,
    zoneAt: ['timezone'],
    holidays,
    holidaysAt,
    jurisdiction,
    at: [],
  }
  const others = Object.entries(authored.regions ?? {}).map(([id, region]) => {
    const at = ['regions', id]
    const law = region.jurisdiction === undefined ? jurisdiction : listOf(region.jurisdiction)
    const lawChanged = region.jurisdiction !== undefined
    return {
      id,
      zone: region.timezone ?? policy.zone,
      zoneAt: region.timezone === undefined ? policy.zoneAt : [...at, 'timezone'],
      holidays: region.holidays ?? (lawChanged ? [...law] : holidays),
      holidaysAt:
        region.holidays !== undefined
          ? [...at, 'holidays']
          : lawChanged
            ? [...at, 'jurisdiction']
            : holidaysAt,
      jurisdiction: law,
      when: region.when,
      at,
    }
  })
  return [policy, ...others]
}

function zoneOf(context: Context, { zone, zoneAt }: Setting, range: DateRange): Zone {
  const resolved = context.ports.resolveZone(zone, range)
  if (resolved.ok) return resolved.value
  const near = nearest(zone, Intl.supportedValuesOf('timeZone'))
  if (near) context.report(zoneAt, 'zone-unknown', `"${zone}" is not a time zone.`, `Did you mean "${near}"?`)
  else reportProblem(context, resolved.problem, zoneAt)
  return { name: zone, dataVersion: '', initialOffset: 0, changes: [], from: 0, until: 0 }
}

function calendarsOf(
  context: Context,
  authored: Authored,
  setting: Setting,
  range: DateRange,
  shared: Map<string, Calendar>,
  reported: Set<string>,
): Record<string, Calendar> {
  const calendars: Record<string, Calendar> = {}
  for (const [name, definition] of Object.entries(authored.calendars ?? {})) {
    const regional = listOf(definition.holidays).includes('region')
    const known = regional ? undefined : shared.get(name)
    const calendar = known ?? compile(name, definitionOf(definition, setting), ['calendars', name], regional)
    if (calendar) calendars[name] = calendar
    if (calendar && !regional) shared.set(name, calendar)
  }
  const statutory = compile(
    'statutory',
    { days: 'mon-fri', holidays: specs(setting.holidays) },
    setting.holidaysAt,
    true,
  )
  if (statutory) calendars.statutory = statutory
  return calendars

  function compile(
    name: string,
    definition: CalendarDefinition,
    at: Path,
    regional: boolean,
  ): Calendar | undefined {
    const compiled = compileCalendar(name, definition, context.ports, range)
    if (compiled.ok) return compiled.calendar
    for (const problem of compiled.problems) {
      const place =
        regional && problem.id === 'country-unknown' ? setting.holidaysAt : placeOf(context, problem, at)
      const key = JSON.stringify([problem.id, problem.facts.text, place])
      if (!reported.has(key)) reportProblem(context, problem, place)
      reported.add(key)
    }
    return undefined
  }
}

function definitionOf(
  { add, strike, holidays, ...rest }: AuthoredCalendar,
  setting: Setting,
): CalendarDefinition {
  return present({
    ...rest,
    add: add === undefined ? undefined : [...listOf(add)],
    strike: strike === undefined ? undefined : [...listOf(strike)],
    holidays: holidays === undefined ? undefined : regional(holidays, setting),
  }) as CalendarDefinition
}

function regional(holidays: AuthoredHolidays, setting: Setting): HolidaySpec[] {
  return listOf(holidays).flatMap((spec) => (spec === 'region' ? specs(setting.holidays) : specs(spec)))
}

function specs(holidays: AuthoredHolidays): HolidaySpec[] {
  return [...listOf(holidays)] as HolidaySpec[]
}

function placeOf(context: Context, { facts }: CalendarProblem, at: Path): Path | { at: Path; atKey: true } {
  const wanted = String(facts.text ?? facts.asked ?? '')
  const node = nodeAt(context.root, at)
  const found = wanted === '' || !node ? undefined : pathTo(node, wanted, at)
  return found ?? { at, atKey: true }
}

function pathTo(node: Node, wanted: string, at: Path): Path | { at: Path; atKey: true } | undefined {
  if (node.kind === 'scalar') return String(node.value) === wanted ? at : undefined
  if (node.kind === 'list')
    return first(node.items.map((item, index) => pathTo(item, wanted, [...at, index])))
  return first(
    [...node.entries.values()].map(({ key, value }) =>
      key === wanted ? { at: [...at, key], atKey: true as const } : pathTo(value, wanted, [...at, key]),
    ),
  )
}

function first<Item>(items: (Item | undefined)[]): Item | undefined {
  return items.find((item) => item !== undefined)
}
