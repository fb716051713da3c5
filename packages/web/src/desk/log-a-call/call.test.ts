import { describe, expect, test } from 'vitest'
import { lackOf, newCall, openingOf } from './call.ts'

const began = '2026-03-03T11:58:00+01:00'
const call = { ...newCall(began), customer: 'c1', order: 'o1', kind: 'weight', channel: 'phone' }

describe('what a call does not say yet', () => {
  test.each([
    ['the channel first', { channel: undefined, customer: undefined }, 'call.choose-channel'],
    ['then who calls', { customer: undefined, kind: undefined }, 'call.who-first'],
    ['then about what', { kind: undefined }, 'call.what-first'],
    ['then which products', {}, 'call.products-first'],
    ['then nothing', { lines: ['1'] }, undefined],
  ])('%s', (_, part, lack) => {
    expect(lackOf({ ...call, ...part }, 'lines')).toBe(lack)
  })
  test('a request about the whole order names no products', () => {
    expect(lackOf(call, 'order')).toBeUndefined()
  })
})

describe('the request that a call makes', () => {
  test('is none until it says who asks, and for what', () => {
    expect(openingOf({ ...call, customer: undefined }, 'p', 'order')).toBeUndefined()
    expect(openingOf({ ...call, kind: undefined }, 'p', 'order')).toBeUndefined()
    expect(openingOf(call, 'p', 'lines')).toBeUndefined()
  })
  test('was made when the call began', () => {
    expect(openingOf(call, 'p', 'order')).toEqual({
      policy: 'p',
      customer: 'c1',
      order: 'o1',
      kind: 'weight',
      channel: 'phone',
      receivedAt: began,
    })
  })
  test('tells of each line what was answered for it, and no others', () => {
    const told = {
      answers: { replyBy: 'phone' },
      lines: { '1': { measured: '11.5' }, '2': { measured: '9' } },
    }
    const opening = openingOf({ ...call, lines: ['1'], told, description: ' Too light. ' }, 'p', 'lines')
    expect(opening).toMatchObject({
      lines: [{ id: '1', measured: '11.5' }],
      answers: { replyBy: 'phone' },
      description: 'Too light.',
    })
  })
})
