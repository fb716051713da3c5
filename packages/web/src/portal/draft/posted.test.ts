import { describe, expect, test } from 'vitest'
import type { Upload } from '../../ui/upload/upload.ts'
import { addressOfDraft, isWrittenAt } from './address.ts'
import { type Draft, keyOf, newDraft } from './draft.ts'
import { postedFor } from './posted.ts'

const written: Draft = {
  ...newDraft('c-1', 'E-1', 0),
  ...{ id: 'draft-1', kind: 'refund', about: 'lines', lines: ['1'], description: 'It is late.' },
  evidence: [{ upload: 'u-1', uses: [{ kind: 'picture', line: '1' }] }],
}
const turning: Draft = { ...written, turned: { case: 'R7K 4MQ', version: 12, key: 'wish-1' } }
const uploads = [{ id: 'u-1', state: 'done', medium: 'photo', file: 'f-1' }] as Upload[]
const request = {
  ...{ kind: 'refund', lines: [{ id: '1' }], description: 'It is late.' },
  evidence: [{ file: 'f-1', kind: 'picture', lines: ['1'] }],
}

describe('what goes to the server', () => {
  test('a new request names its order, and its draft is its key', () => {
    expect(postedFor(written, uploads)).toEqual({
      path: '/cases',
      body: { order: 'E-1', ...request },
      headers: { 'idempotency-key': 'draft-1' },
    })
  })

  test('what turns a case is a command to it, on the version that was seen, with a key of its own', () => {
    expect(postedFor(turning, uploads)).toEqual({
      path: '/cases/R7K%204MQ/commands',
      body: { do: 'change-kind', with: request },
      headers: { 'idempotency-key': 'wish-1', 'if-match': '"12"' },
    })
  })
})

describe('drafts of one order', () => {
  test('are apart: the request, the withdrawal, and one for each case that is turned', () => {
    const keys = [undefined, 'withdrawal', 'case 1', 'case 2'].map((beside) => keyOf('c-1', 'E-1', beside))
    expect(new Set(keys).size).toBe(4)
  })

  test('are written on at their own addresses', () => {
    expect(addressOfDraft(written)).toBe('/orders/E-1/request?kind=refund')
    expect(addressOfDraft(turning)).toBe('/orders/E-1/request?case=R7K+4MQ&kind=refund')
    const { order: _, ...without } = turning
    expect(addressOfDraft({ ...without, state: 'ready' })).toBe(
      '/request?case=R7K+4MQ&kind=refund&step=check',
    )
  })

  test('are not taken for each other by the page that shows one', () => {
    const here = { pathname: '/orders/E-1/request', search: '?kind=refund&step=check' }
    const there = { ...here, search: '?case=R7K+4MQ&kind=refund' }
    expect([isWrittenAt(written, here), isWrittenAt(turning, here)]).toEqual([true, false])
    expect([isWrittenAt(written, there), isWrittenAt(turning, there)]).toEqual([false, true])
    expect(isWrittenAt(written, { ...here, pathname: '/orders/E-2/request' })).toBe(false)
  })
})
