import { describe, expect, test } from 'vitest'
import { packs } from '../../testing/packs.ts'
import { namesIn } from './names.ts'

const pack = (name: string, language: string) => {
  const found = packs.find((each) => each.name === name)
  if (!found) throw new Error(`There is no pack ${name}.`)
  return namesIn(found.loaded.policy, language)
}

describe('what the things of a policy are called', () => {
  test('steps and costs without a title have the usual word of the language', () => {
    const electronics = pack('electronics-rma', 'fr')
    expect(electronics.step('warranty-refund', 'ship-back')).toBe('renvoi')
    expect(electronics.cost('return-shipping')).toBe('frais de retour')
  })

  test('facts by their title, the question that asks for them, or the usual word', () => {
    const electronics = pack('electronics-rma', 'fr')
    expect(electronics.fact('returnWindow')).toBeTruthy()
    expect(electronics.fact('line.deliveredAt')).toBe('date de livraison')
    expect(electronics.fact('line.usage')).toBeTruthy()
    expect(electronics.value('line.usage', 'used')).toBeTruthy()
  })

  test('conditions with a name are told by what they say', () => {
    expect(pack('electronics-rma', 'fr').fact('onlyTheLaw')).toContain('particulier')
  })

  test('what has no word has none', () => {
    const names = pack('seafood-marketplace', 'fr')
    expect(names.fact('now we / know')).toBeUndefined()
    expect(names.value('request.receivedAt', '2026-03-03T12:00:00+01:00')).toBeUndefined()
    expect(names.value('line.measured', '11.5')).toBeUndefined()
  })

  test('in a language without words, the usual ones are English', () => {
    expect(pack('electronics-rma', 'fi').step('warranty-refund', 'ship-back')).toBe('sending back')
  })

  test('every step and every cost of every pack has a name in each of its languages', () => {
    for (const { loaded } of packs)
      for (const language of loaded.policy.languages) {
        const names = namesIn(loaded.policy, language)
        for (const [remedy, { steps }] of Object.entries(loaded.policy.remedies))
          for (const { id } of steps) expect(names.step(remedy, id)).not.toBe('')
        for (const { what } of loaded.policy.costs) expect(names.cost(what)).not.toBe('')
      }
  })
})
