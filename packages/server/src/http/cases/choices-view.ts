import {
  choices,
  formatInstant,
  type Given,
  type LoadedPolicy,
  regionFor,
  servicesFor,
  type WindowEnd,
  windowsFor,
} from '@redress/engine'
import { inLanguage } from '../language.ts'
import { lawfulNames } from './lawful.ts'
import { clausesOf } from './refusal-problem.ts'

interface Wanted {
  now: number
  language: string
  channel?: string | undefined
  /** With the rules that were looked at, for our own people. */
  traced: boolean
}

/** What can be asked for about an order now, with the texts that people read. Instants stand in the policy's zone. */
export function choicesView(loaded: LoadedPolicy, given: Given, { now, language, channel, traced }: Wanted) {
  const { policy } = loaded
  const titleOf = (kind: string | undefined) => inLanguage(policy.requests[kind ?? '']?.title, language)
  const { zone } = loaded.contextOf(regionFor(loaded, given, now))
  // What is asked without an order has no place on an order's own page, where the policy shuts it for being there.
  const isOfNoOrder = (kind: string) => given.order !== undefined && policy.requests[kind]?.about === 'none'
  const inZone = (instant: number) => formatInstant(instant, zone)
  const found = choices(loaded, given, now, channel).filter(
    ({ kind, outcome }) => outcome === 'admitted' || !isOfNoOrder(kind),
  )
  const windows = shownWindows(loaded, windowsFor(loaded, given, now), language, inZone)
  const services = servicesOf(loaded, given, now, language)
  return {
    policy: { id: policy.id, version: policy.version },
    now: inZone(now),
    zone: zone.name,
    currency: policy.money.currency,
    ...lawfulNames(policy),
    windows,
    items: found.map(({ trace, windows: read, ...choice }) => ({
      ...choice,
      title: titleOf(choice.kind) ?? choice.kind,
      windows: shownWindows(loaded, read, language, inZone),
      ...insteadTitle(titleOf(choice.instead)),
      ...(traced ? { trace } : {}),
    })),
    services,
    clauses: clausesOf(
      loaded,
      [
        ...[...found, ...windows, ...services].map(({ clause }) => clause),
        ...found.map(({ instead }) => policy.requests[instead ?? '']?.clause),
      ],
      language,
    ),
  }
}

/** The windows that people have a name for; the others are steps of a reckoning. */
function shownWindows(
  { policy }: LoadedPolicy,
  windows: readonly WindowEnd[],
  language: string,
  inZone: (instant: number) => string,
) {
  return windows.flatMap(({ name, at, ...window }) => {
    const title = inLanguage(policy.windows[name]?.title, language)
    if (title === undefined) return []
    return [{ ...window, window: name, title, ...(at === undefined ? {} : { at: inZone(at) }) }]
  })
}

function servicesOf(loaded: LoadedPolicy, given: Given, now: number, language: string) {
  const lines = ((given.order?.lines ?? []) as { id: unknown }[]).map(({ id }) => String(id))
  const declared = loaded.policy.services
  return lines.flatMap((line) =>
    servicesFor(loaded, given, now, line).map((service) => ({
      service,
      line,
      title: inLanguage(declared[service]?.title, language) ?? service,
      clause: declared[service]?.clause ?? '',
    })),
  )
}

const insteadTitle = (title: string | undefined) => (title === undefined ? {} : { insteadTitle: title })
