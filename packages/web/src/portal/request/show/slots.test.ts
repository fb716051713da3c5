import type { CaseView } from '@redress/server/api'
import { describe, expect, test } from 'vitest'
import type { Upload } from '../../../ui/upload/upload.ts'
import { newDraft } from '../../draft/draft.ts'
import { heldIn, hideIn, showIn, shownIn } from './slots.ts'

const product = { kind: 'product', line: '1' }
const label = { kind: 'health-label', line: '1' }

describe('one video for two places', () => {
  test('is shown in both, and is one upload', () => {
    const evidence = showIn(showIn([], 'u', product), 'u', label)
    expect(evidence).toEqual([{ upload: 'u', uses: [product, label] }])
    const draft = { ...newDraft('c', 'F-1', 0), evidence }
    const uploads = [{ id: 'u' }] as Upload[]
    expect(shownIn(draft, uploads, { name: 'health-label' }, '1')).toHaveLength(1)
    expect(shownIn(draft, uploads, { name: 'health-label' }, '2')).toHaveLength(0)
    expect(shownIn(draft, uploads, { name: 'scale' }, '1')).toHaveLength(0)
  })

  test('taken out of one place stays in the other; out of both it is gone', () => {
    const both = showIn(showIn([], 'u', product), 'u', label)
    const one = hideIn(both, 'u', product)
    expect(one).toEqual({ evidence: [{ upload: 'u', uses: [label] }], gone: false })
    expect(hideIn(one.evidence, 'u', label)).toEqual({ evidence: [], gone: true })
  })
})

test('taking it away from one line leaves it with the other', () => {
  const both = showIn(showIn([], 'u', product), 'u', { kind: 'product', line: '2' })
  expect(hideIn(both, 'u', product).evidence).toEqual([
    { upload: 'u', uses: [{ kind: 'product', line: '2' }] },
  ])
})

test('what the case has that is turned counts for the lines that it was shown of, or for all', () => {
  const evidence = [
    { kind: ['product', 'health-label'], media: 'photo', lines: ['1'] },
    { kind: 'product', media: 'video' },
  ]
  const form = { turned: { evidence } as CaseView }
  expect(heldIn(form, { name: 'product' }, '1')).toBe(2)
  expect(heldIn(form, { name: 'product' }, '2')).toBe(1)
  expect(heldIn(form, { name: 'health-label' }, undefined)).toBe(1)
  expect(heldIn(form, { name: 'scale' }, '1')).toBe(0)
  expect(heldIn({ turned: undefined }, { name: 'product' }, '1')).toBe(0)
})
