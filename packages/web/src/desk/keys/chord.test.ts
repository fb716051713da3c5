import { describe, expect, test } from 'vitest'
import { chordOf, isCharacter, matchOf } from './chord.ts'

const press = (key: string, more: Partial<Parameters<typeof chordOf>[0]> = {}) => ({
  ...{ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...more,
})

describe('how a press is written', () => {
  test.each([
    [press('j'), 'j'],
    [press('J', { shiftKey: true }), 'shift+j'],
    [press('?', { shiftKey: true }), '?'],
    [press('Enter'), 'Enter'],
    [press(' '), 'Space'],
    [press('k', { ctrlKey: true }), 'mod+k'],
    [press('k', { metaKey: true }), 'mod+k'],
    [press('ArrowDown', { shiftKey: true }), 'shift+ArrowDown'],
    [press('ت', { code: 'KeyJ' }), 'j'],
    [press('é', { code: 'Digit2' }), 'é'],
  ])('%j', (given, chord) => expect(chordOf(given)).toBe(chord))

  test('characters alone can be turned off; the others stay', () => {
    expect(['j', 'shift+x', '?'].every(isCharacter)).toBe(true)
    expect(['Enter', 'mod+k', 'ArrowDown'].some(isCharacter)).toBe(false)
  })
})

describe('what is meant', () => {
  const actions = [
    { id: 'next', keys: ['j', 'ArrowDown'] },
    { id: 'queue', keys: ['g q'] },
    { id: 'search', keys: ['g s', '/'] },
    { id: 'other next', keys: ['j'] },
  ]
  test('the action that came last has the key', () => {
    expect(matchOf(actions, undefined, 'j')).toEqual({ run: actions[3] })
    expect(matchOf(actions, undefined, 'ArrowDown')).toEqual({ run: actions[0] })
  })
  test('a sequence waits for its second key', () => {
    expect(matchOf(actions, undefined, 'g')).toEqual({ wait: 'g' })
    expect(matchOf(actions, 'g', 's')).toEqual({ run: actions[2] })
  })
  test('a sequence that comes to nothing begins anew with the second key', () => {
    expect(matchOf(actions, 'g', '/')).toEqual({ run: actions[2] })
    expect(matchOf(actions, 'g', 'z')).toBeUndefined()
  })
})
