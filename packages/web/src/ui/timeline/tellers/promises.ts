/** What is owed, and what became of it. */
import { quoted } from '../../words/quoted.ts'
import type { CaseNames } from '../names.ts'
import type { Tellers } from './told.ts'

export const promiseTellers = {
  'deadline-moved': ({ id = '', due, reason }, { words, names, at }) => ({
    headline: words('timeline.deadline-moved', { promise: promiseOf(id, names), due: at(due) }),
    details: [quoted(reason, words)],
    tone: 'attention',
  }),
  'obligation-raised': ({ obligation }, { words, names, at }) => ({
    headline: words('timeline.obligation-raised', {
      owes: names.party(obligation?.owes ?? ''),
      promise: names.promise(obligation?.name ?? ''),
      dated: obligation?.due === undefined ? 'no' : 'yes',
      due: at(obligation?.due),
    }),
    clauses: [obligation?.clause],
    minor: true,
  }),
  'obligation-kept': ({ name = '' }, { words, names }) => ({
    headline: words('timeline.obligation-kept', { promise: names.promise(name) }),
    minor: true,
    tone: 'good',
  }),
  'obligation-late': ({ name = '' }, { words, names }) => ({
    headline: words('timeline.obligation-late', { promise: names.promise(name) }),
    tone: 'bad',
  }),
  'obligation-done': ({ name = '' }, { words, names }) => ({
    headline: words('timeline.obligation-done', { promise: names.promise(name) }),
    minor: true,
  }),
  'obligation-voided': ({ name = '' }, { words, names }) => ({
    headline: words('timeline.obligation-voided', { promise: names.promise(name) }),
    minor: true,
  }),
  'obligation-paused': ({ name = '' }, { words, names }) => ({
    headline: words('timeline.obligation-paused', { promise: names.promise(name) }),
    minor: true,
  }),
  'obligation-resumed': ({ name = '', due }, { words, names, at }) => ({
    headline: words('timeline.obligation-resumed', { promise: names.promise(name), due: at(due) }),
    minor: true,
  }),
  'obligation-started': ({ name = '' }, { words, names }) => ({
    headline: words('timeline.obligation-started', { promise: names.promise(name) }),
    minor: true,
  }),
  reminded: ({ name = '', to = '' }, { words, names }) => ({
    headline: words('timeline.reminded', { promise: names.promise(name), to: names.party(to) }),
    minor: true,
  }),
  'message-sent': ({ to = '' }, { words, names }) => ({
    headline: words('timeline.message-sent', { to: names.party(to) }),
    minor: true,
  }),
} satisfies Partial<Tellers>

const promiseOf = (id: string, names: CaseNames) => names.promise(id.replace(/[#@].*$/, ''))
