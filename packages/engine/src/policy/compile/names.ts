import { type Node, nodeAt, type Path } from '../yaml/tree.ts'
import {
  builtInActions,
  builtInCalendars,
  builtInEvents,
  builtInParties,
  channels,
  roles,
  statuses,
} from './words.ts'

/** What can be named in a policy. */
export type NameKind =
  | 'clause'
  | 'calendar'
  | 'team'
  | 'party'
  | 'payer'
  | 'person'
  | 'opener'
  | 'kind'
  | 'remedy'
  | 'obligation'
  | 'step'
  | 'event'
  | 'action'
  | 'duty'
  | 'status'
  | 'pause'
  | 'channel'
  | 'suspension'
  | 'message'
  | 'document'
  | 'evidence'
  | 'failure'
  | 'window'
  | 'body'
  | 'right'
  | 'cost'

export type Names = Readonly<Record<NameKind, readonly string[]>>

/** Every name that a file gives, whatever else is wrong with it, and those that are built in. */
export function collectNames(root: Node): Names {
  const declared = (...path: Path) => keysAt(root, path)
  const teams = declared('teams')
  const parties = [...new Set([...teams, ...builtInParties, 'company', ...declared('parties')])]
  const steps = [...new Set(stepPaths(root).map(({ name }) => name))]
  const actions = [...new Set([...Object.keys(builtInActions), ...declared('actions')])]
  const ownActions = declared('actions').filter((name) => !Object.hasOwn(builtInActions, name))
  const suspensions = declared('suspensions')
  return {
    clause: declared('clauses'),
    calendar: [...new Set([...declared('calendars'), ...builtInCalendars])],
    team: teams,
    party: parties,
    payer: [...parties, 'nobody'],
    person: [...new Set([...parties, ...roles])],
    opener: [...new Set([...parties, ...roles])],
    kind: declared('requests'),
    remedy: declared('remedies'),
    obligation: [...declared('obligations'), ...declared('reviews').map((name) => `answer-${name}`)],
    step: steps,
    event: [...new Set([...builtInEvents, ...ownActions, ...steps, ...suspensions, ...declared('remedies')])],
    action: actions,
    duty: [...new Set([...actions, ...steps])],
    status: statuses,
    pause: [...statuses, ...suspensions],
    channel: channels,
    suspension: suspensions,
    message: declared('messages'),
    document: declared('documents'),
    evidence: evidenceNames(root),
    failure: declared('conduct', 'failures'),
    window: declared('windows'),
    body: declared('outside-bodies'),
    right: [...actions, 'overrule'],
    cost: costNames(root),
  }
}

/** Every step of every remedy, by where it stands. */
export function stepPaths(root: Node): { remedy: string; name: string; path: Path }[] {
  return keysAt(root, ['remedies']).flatMap((remedy) => {
    const steps = nodeAt(root, ['remedies', remedy, 'steps'])
    if (steps?.kind !== 'list') return []
    return steps.items.flatMap((_, index) => {
      const path = ['remedies', remedy, 'steps', index]
      return keysAt(root, path).map((name) => ({ remedy, name, path: [...path, name] }))
    })
  })
}

/** The keys of the map at a path; none where there is no map. */
export function keysAt(root: Node, path: Path): string[] {
  const node = nodeAt(root, path)
  return node?.kind === 'map' ? [...node.entries.keys()] : []
}

function evidenceNames(root: Node): string[] {
  const byKind = keysAt(root, ['requests']).flatMap((kind) => keysAt(root, ['requests', kind, 'evidence']))
  return [...new Set([...keysAt(root, ['evidence']), ...byKind])]
}

function costNames(root: Node): string[] {
  const costs = nodeAt(root, ['costs'])
  if (costs?.kind !== 'list') return []
  const names = costs.items.map((_, index) => nodeAt(root, ['costs', index, 'what']))
  return names.flatMap((node) => (node?.kind === 'scalar' ? [String(node.value)] : []))
}
