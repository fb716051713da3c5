import { expect, test } from 'vitest'
import type { Asked, AskedField } from '../../ui/judging/asked.ts'
import { newDraft } from './draft.ts'
import { fitted } from './fitted.ts'

const field = (name: string, per: 'request' | 'line'): AskedField => ({
  name,
  per,
  type: 'text',
  label: { en: name },
  required: false,
})
const piece = (name: string) => ({
  name,
  title: name,
  accept: ['photo' as const],
  per: 'line' as const,
  required: true,
  clauseText: '',
})
const asked: Asked = {
  about: 'lines',
  title: 'Weight',
  clauseText: '',
  once: [field('note', 'request')],
  perLine: [field('measured', 'line')],
  heads: [],
  evidence: [piece('scale')],
}
const draft = {
  ...newDraft('c', 'F-1', 0),
  lines: ['1'],
  answers: { note: 'n', other: 'o' },
  perLine: { 1: { measured: '9', affected: '2' }, 2: { measured: '3' } },
  evidence: [
    {
      upload: 'a',
      uses: [
        { kind: 'scale', line: '1' },
        { kind: 'live', line: '1' },
      ],
    },
    { upload: 'b', uses: [{ kind: 'scale', line: '2' }] },
    { upload: 'c', uses: [{ kind: 'live', line: '1' }] },
  ],
}

test('what another kind asked, and lines that are not chosen, stay out', () => {
  expect(fitted(draft, asked)).toMatchObject({
    answers: { note: 'n' },
    perLine: { 1: { measured: '9' } },
    evidence: [{ upload: 'a', uses: [{ kind: 'scale', line: '1' }] }],
  })
  expect(Object.keys(fitted(draft, asked).perLine)).toEqual(['1'])
})

test('a request about the order asks once what else is asked per line', () => {
  const about = fitted({ ...draft, answers: { measured: '4' } }, { ...asked, about: 'order' })
  expect(about.answers).toEqual({ measured: '4' })
  expect(about.perLine).toEqual({})
})
