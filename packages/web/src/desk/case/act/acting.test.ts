import { describe, expect, test } from 'vitest'
import { commandOf, emptyDraft } from './acting.ts'

describe('the command that a form means', () => {
  test('leaves out what was not filled in', () => {
    const draft = { ...emptyDraft, with: { reason: '', to: undefined }, answers: { why: '' } }
    expect(commandOf('escalate', draft)).toEqual({ do: 'escalate', with: {} })
  })
  test('no and zero are answers', () => {
    const draft = { ...emptyDraft, answers: { solved: false, amount: '0' } }
    expect(commandOf('phone-check', draft).with).toEqual({ answers: { solved: false, amount: '0' } })
  })
  test('what was told of a line joins what was decided for it', () => {
    const draft = {
      ...emptyDraft,
      with: { lines: [{ id: '1', outcome: 'approve' }] },
      lines: { '1': { used: true }, '2': { used: false } },
    }
    expect(commandOf('decide', draft).with).toEqual({ lines: [{ id: '1', outcome: 'approve', used: true }] })
  })
  test('told of lines alone, the lines are those', () => {
    const draft = { ...emptyDraft, lines: { '1': { misuse: true }, '2': { misuse: '' } } }
    expect(commandOf('record-finding', draft).with).toEqual({ lines: [{ id: '1', misuse: true }] })
  })
  test('an exception without a reason is none', () => {
    expect(commandOf('close', { ...emptyDraft, overrule: '  ' })).toEqual({ do: 'close', with: {} })
    expect(commandOf('close', { ...emptyDraft, overrule: 'Promised.' }).overrule).toEqual({
      reason: 'Promised.',
    })
  })
})
