import { expect, test } from 'vitest'
import type { Wanted } from '../data/use-case.ts'
import { bringing, groupOf, groupOfKind, groupsOf } from './bringing.ts'

const view = { id: 'c', request: { description: 'The lobster is light.' } }
const scale: Wanted = { what: 'evidence', name: 'scale', title: 'The scale', line: '2', accept: ['photo'] }
const measured: Wanted = {
  what: 'field',
  name: 'measured',
  title: 'Weight',
  line: '2',
  field: { name: 'measured', type: 'weight', per: 'line', label: 'Weight', required: true },
}
const reply: Wanted = {
  what: 'field',
  name: 'replyBy',
  title: 'Reply by',
  field: { name: 'replyBy', type: 'choice', per: 'request', label: 'Reply by', required: false },
}
const answer: Wanted = {
  what: 'answer',
  name: 'answer',
  title: 'answer',
  kinds: [{ kind: 'product', title: 'The product', accept: ['photo'] }],
}
const asTaken = (_: unknown, value: unknown) => (value === '' ? undefined : value)

test('evidence goes with its kind and its line, answers with the line or beside it', () => {
  const typed = { [groupOf('c', measured)]: '14.2', [groupOf('c', reply)]: 'mail' }
  const files = [
    { group: groupOf('c', scale), file: 'f1' },
    { group: 'another', file: 'f2' },
  ]
  expect(bringing(view, [scale, measured, reply], typed, files, asTaken)).toEqual({
    evidence: [{ file: 'f1', kind: 'scale', lines: ['2'] }],
    lines: [{ id: '2', measured: '14.2' }],
    answers: { replyBy: 'mail' },
  })
})

test('an answer in words is added to what was told before, and takes nothing of it away', () => {
  const told = bringing(view, [answer], { [groupOf('c', answer)]: 'Since Monday.' }, [], asTaken)
  expect(told).toEqual({ description: 'The lobster is light.\n\nSince Monday.' })
})

test('files that go with an answer are evidence of the kind that was chosen', () => {
  const files = [{ group: groupOfKind('c', 'product'), file: 'f3' }]
  expect(bringing(view, [answer], {}, files, asTaken)).toEqual({
    evidence: [{ file: 'f3', kind: 'product' }],
  })
  expect(groupsOf('c', [scale, answer])).toEqual([groupOf('c', scale), groupOfKind('c', 'product')])
})

test('what was not filled in is not sent', () => {
  expect(bringing(view, [scale, measured, answer], { [groupOf('c', measured)]: '' }, [], asTaken)).toEqual({})
})
