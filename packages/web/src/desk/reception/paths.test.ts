import { describe, expect, test } from 'vitest'
import { commandsOf, type Path, unfinished } from './paths.ts'

const step = (id: string, outcomes: Record<string, []> = {}, ask = {}) =>
  ({ id, outcomes, ask }) as unknown as Path['steps'][number]['step']
const path: Path = {
  run: 'r1',
  remedy: 'refund',
  line: '1',
  steps: [
    { step: step('receive'), title: 'Received' },
    {
      step: step('inspect', { confirmed: [], 'no-fault': [] }, { used: { per: 'line', required: true } }),
      title: 'Inspected',
    },
  ],
}

describe('what is confirmed for a parcel', () => {
  test('nothing was told, nothing is done', () => {
    expect(commandsOf([path], {})).toEqual([])
    expect(commandsOf([path], { r1: { receive: { done: false } } })).toEqual([])
  })
  test('received alone', () => {
    expect(commandsOf([path], { r1: { receive: { done: true } } })).toEqual([
      { do: 'do-step', with: { step: 'receive', lines: ['1'] }, title: 'Received' },
    ])
  })
  test('who says how it looks has received it too', () => {
    const chosen = { r1: { inspect: { outcome: 'no-fault', answers: { used: true } } } }
    expect(commandsOf([path], chosen)).toEqual([
      { do: 'do-step', with: { step: 'receive', lines: ['1'] }, title: 'Received' },
      {
        do: 'do-step',
        with: { step: 'inspect', outcome: 'no-fault', lines: [{ id: '1', used: true }] },
        title: 'Inspected',
      },
    ])
    expect(unfinished([path], chosen)).toBe(false)
  })
  test('an answer that is needed holds it back', () => {
    expect(unfinished([path], { r1: { inspect: { outcome: 'confirmed' } } })).toBe(true)
  })
})
