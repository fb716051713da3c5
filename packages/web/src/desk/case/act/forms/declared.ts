/** What most commands take, field by field. */
import type { Words } from '../../../../ui/words/words.tsx'
import type { OpenCase } from '../../open-case.ts'

export interface Option {
  value: string
  label: string
}

export interface DeclaredField {
  /** Its key in the command; `act.field-KEY` is its label. */
  key: string
  kind: 'line' | 'text' | 'flag' | 'choice' | 'several' | 'instant' | 'money' | 'level'
  required?: true
  options?: (open: OpenCase, words: Words) => Option[]
}

const titled = (ids: readonly string[], title: (id: string) => string): Option[] =>
  ids.map((value) => ({ value, label: title(value) }))
const reason: DeclaredField = { key: 'reason', kind: 'text', required: true }
const sanctionsIn = (states: readonly string[]) => (open: OpenCase) =>
  titled(
    open.staff.sanctions.filter(({ state }) => states.includes(state)).map(({ sanction }) => sanction),
    open.names.sanction,
  )

export const declared: Readonly<Record<string, readonly DeclaredField[]>> = {
  assign: [
    {
      key: 'to',
      kind: 'choice',
      options: ({ colleagues, names }) =>
        colleagues.map(({ id, name, teams }) => ({
          value: id,
          label: teams.length > 0 ? `${name} · ${teams.map((team) => names.party(team)).join(', ')}` : name,
        })),
    },
    {
      key: 'team',
      kind: 'choice',
      options: ({ loaded, names }) => titled(Object.keys(loaded.policy.teams), names.party),
    },
  ],
  'request-information': [
    { key: 'ask', kind: 'text' },
    {
      key: 'evidence',
      kind: 'several',
      options: ({ loaded, view, names }) =>
        titled(
          Object.keys({ ...loaded.policy.evidence, ...loaded.policy.requests[view.kind]?.evidence }),
          names.evidence,
        ),
    },
  ],
  investigate: [
    { key: 'task', kind: 'text', required: true },
    {
      key: 'owes',
      kind: 'choice',
      options: ({ loaded, names }) =>
        titled([...Object.keys(loaded.policy.teams), ...Object.keys(loaded.policy.parties)], names.party),
    },
  ],
  'record-finding': [
    {
      key: 'task',
      kind: 'choice',
      options: ({ staff }) =>
        titled(
          staff.tasks.filter(({ finding }) => finding === undefined).map(({ task }) => task),
          (task) => task,
        ),
    },
    { key: 'finding', kind: 'text', required: true },
  ],
  'choose-remedy': [
    {
      key: 'remedy',
      kind: 'choice',
      options: ({ view }) => {
        const offers = view.lines.flatMap(({ offers }) => offers)
        const byId = new Map(offers.map(({ remedy, title }) => [remedy, title]))
        return [...byId].map(([value, label]) => ({ value, label }))
      },
    },
    { key: 'decline', kind: 'flag' },
  ],
  'add-cost': [
    {
      key: 'what',
      kind: 'choice',
      required: true,
      options: ({ loaded, names }) =>
        titled([...new Set(loaded.policy.costs.map(({ what }) => what))], names.cost),
    },
    { key: 'amount', kind: 'money' },
  ],
  'move-deadline': [
    {
      key: 'obligation',
      kind: 'choice',
      required: true,
      options: ({ view, names }) =>
        view.promises
          .filter(({ open, state, source }) => open && state !== 'late' && source !== 'escalation')
          .map(({ id, title, line }) => ({
            value: id,
            label: line && line !== '*' ? `${title} · ${names.line(line)}` : title,
          })),
    },
    { key: 'to-date', kind: 'instant', required: true },
    reason,
  ],
  escalate: [
    reason,
    {
      key: 'level',
      kind: 'level',
      options: ({ loaded, staff, names }, words) =>
        (loaded.policy.escalation?.levels ?? [])
          .filter(({ level }) => level > staff.level)
          .map(({ level, team }) => ({
            value: String(level),
            label: words('act.level', { level, team: names.party(team) }),
          })),
    },
  ],
  resolve: [
    { key: 'how', kind: 'line' },
    { key: 'first-contact', kind: 'flag' },
  ],
  'request-review': [
    {
      key: 'review',
      kind: 'choice',
      options: ({ loaded, names }) => titled(Object.keys(loaded.policy.reviews), names.review),
    },
    { key: 'reason', kind: 'text' },
  ],
  refer: [
    {
      key: 'body',
      kind: 'choice',
      options: ({ loaded, names }) => titled(Object.keys(loaded.policy.outsideBodies), names.body),
    },
  ],
  withdraw: [{ key: 'reason', kind: 'text' }],
  close: [{ key: 'reason', kind: 'text' }],
  'contact-seller': [{ key: 'message', kind: 'text' }],
  'answer-as-seller': [
    {
      key: 'answer',
      kind: 'choice',
      required: true,
      options: (_, words) => titled(['accepts', 'refuses', 'proposes'], (id) => words(`act.seller-${id}`)),
    },
    { key: 'message', kind: 'text' },
  ],
  'decide-sanction': [
    { key: 'sanction', kind: 'choice', required: true, options: sanctionsIn(['proposed']) },
    { key: 'reasons', kind: 'text', required: true },
  ],
  'contest-sanction': [
    { key: 'sanction', kind: 'choice', options: sanctionsIn(['decided']) },
    { key: 'reason', kind: 'text', required: true },
  ],
  'decide-contest': [
    { key: 'sanction', kind: 'choice', options: sanctionsIn(['contested']) },
    {
      key: 'outcome',
      kind: 'choice',
      required: true,
      options: (_, words) => titled(['upheld', 'lifted'], (id) => words(`act.contest-${id}`)),
    },
    { key: 'reasons', kind: 'text', required: true },
  ],
}

/** The keys of fields that share one with another command's. */
export const keyOf: Readonly<Record<string, string>> = { 'to-date': 'to', level: 'to' }
