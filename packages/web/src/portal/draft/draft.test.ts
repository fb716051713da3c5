import { describe, expect, test } from 'vitest'
import type { Upload } from '../../ui/upload/upload.ts'
import { type Draft, groupsOf, isBegun, newDraft, writtenIn } from './draft.ts'

const draft = (some: Partial<Draft>): Draft => ({ ...newDraft('c-1', 'F-1042', 0), ...some })
const upload = (some: Partial<Upload>): Upload => ({
  id: 'u-1',
  group: 'd',
  name: 'scale.jpg',
  type: 'image/jpeg',
  size: 10,
  medium: 'photo',
  state: 'done',
  sent: 10,
  file: 'f-1',
  ...some,
})

describe('what a draft comes to', () => {
  test('the lines chosen, each with what was answered of it; what is empty stays out', () => {
    const weight = draft({
      kind: 'weight',
      about: 'lines',
      lines: ['1', '3'],
      perLine: { 1: { measured: '9.2', arrivedAt: '' }, 2: { measured: '4' } },
      answers: { note: '' },
      description: '  ',
    })
    expect(writtenIn(weight, [])).toEqual({
      kind: 'weight',
      lines: [{ id: '1', measured: '9.2' }, { id: '3' }],
    })
  })

  test('lines chosen for another kind of request are not part of one about the order', () => {
    expect(writtenIn(draft({ kind: 'delivery', about: 'order', lines: ['1'] }), [])).toEqual({
      kind: 'delivery',
    })
  })

  test('heads of claim with their answers', () => {
    const delay = draft({
      kind: 'delay',
      about: 'heads',
      heads: ['hotel'],
      perLine: { hotel: { paid: '90' } },
    })
    expect(writtenIn(delay, [])).toEqual({ kind: 'delay', heads: [{ head: 'hotel', paid: '90' }] })
  })

  test('no to a question is an answer', () => {
    expect(writtenIn(draft({ kind: 'k', answers: { used: false } }), [])).toEqual({
      kind: 'k',
      answers: { used: false },
    })
  })

  test('files by their id at the server, and none that it refused', () => {
    const shown = draft({
      kind: 'k',
      evidence: [
        { upload: 'u-1', uses: [{ kind: 'scale', line: '1' }] },
        { upload: 'u-2', uses: [{ kind: 'scale', line: '1' }] },
      ],
    })
    const uploads = [upload({}), upload({ id: 'u-2', state: 'refused' })]
    expect(writtenIn(shown, uploads, ({ file = '' }) => file).evidence).toEqual([
      { id: 'f-1', media: 'photo', kind: 'scale', lines: ['1'] },
    ])
  })
})

describe('one file for several pieces', () => {
  test('two kinds on the same line are one entry', () => {
    const uses = [
      { kind: 'product', line: '1' },
      { kind: 'health-label', line: '1' },
    ]
    expect(groupsOf(uses)).toEqual([{ kind: ['product', 'health-label'], lines: ['1'] }])
  })

  test('two kinds on different lines are two, so that neither shows what it does not', () => {
    const uses = [
      { kind: 'product', line: '1' },
      { kind: 'health-label', line: '2' },
    ]
    expect(groupsOf(uses)).toEqual([
      { kind: 'product', lines: ['1'] },
      { kind: 'health-label', lines: ['2'] },
    ])
  })

  test('what is of the whole names no line', () => {
    expect(groupsOf([{ kind: 'delivery-note' }])).toEqual([{ kind: 'delivery-note' }])
  })
})

describe('worth keeping', () => {
  test.each([
    [{}, false],
    [{ kind: 'weight' }, false],
    [{ kind: 'weight', lines: ['1'] }, false],
    [{ kind: 'weight', description: 'Short by' }, true],
    [{ kind: 'weight', answers: { used: false } }, true],
    [{ kind: 'weight', perLine: { 1: { measured: '9.2' } } }, true],
    [{ kind: 'weight', perLine: { 1: { measured: '' } } }, false],
    [{ kind: 'weight', evidence: [{ upload: 'u-1', uses: [] }] }, true],
  ])('%j: %s', (some, expected) => {
    expect(isBegun(draft(some))).toBe(expected)
  })
})
