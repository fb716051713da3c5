import { capital } from '../publish/words.ts'
import type { About } from './change.ts'
import type { Path } from './difference.ts'
import type { Place } from './phrases/places/en.ts'
import type { Versions } from './versions.ts'

/** The sections of a policy in the order in which changes to them are told, and what a change to each is about. */
const sections: Partial<Record<Place, About>> = {
  head: 'head',
  clauses: 'clause',
  requests: 'request',
  description: 'question',
  evidence: 'evidence',
  windows: 'time',
  calendars: 'calendar',
  regions: 'region',
  admission: 'rule',
  judgements: 'rule',
  obligations: 'duty',
  remedies: 'remedy',
  proposals: 'rule',
  costs: 'cost',
  suspensions: 'suspension',
  escalation: 'level',
  reviews: 'review',
  outsideBodies: 'outside-body',
  conduct: 'conduct',
  channels: 'channel',
  teams: 'team',
  parties: 'party',
  actions: 'action',
  documents: 'document',
  messages: 'message',
  incidents: 'incident',
  services: 'service',
  tables: 'table',
  let: 'value',
  facts: 'fact',
  rights: 'right',
  law: 'law',
  accepts: 'law',
}
const order = Object.keys(sections)

function sectionAt(path: Path): Place {
  const [section] = path
  if (section === 'regions' && path[2] === 'calendars') return 'calendars'
  return typeof section === 'string' && Object.hasOwn(sections, section) ? (section as Place) : 'head'
}

export function aboutOf(path: Path): About {
  return sections[sectionAt(path)] ?? 'head'
}

/** The section's name in words. */
export function sectionOf({ phrases }: Versions, path: Path): string {
  return capital(phrases.places[sectionAt(path)])
}

/** The place of a section among all. */
export function rankOf(path: Path): number {
  return order.indexOf(sectionAt(path))
}
