import { describe, expect, test } from 'vitest'
import { shop } from '../testing/shop.ts'
import { day, Story, saysNo } from '../testing/story.ts'

const policy = shop()

function refused(times = 1): Story {
  const story = new Story(policy)
  story.opens({ kind: 'withdrawal' })
  for (let time = 0; time < times; time += 1) story.does('seller', 'answer-as-seller', { answer: 'refuses' })
  return story
}
const reasons = { reasons: 'No answer, twice.' }
const standing = (story: Story) => story.case.seller?.standing ?? 'good'

describe('decide-sanction', () => {
  test('a person decides what the rules proposed; without notice it holds at once', () => {
    const story = refused()
    expect(story.case.sanctions).toMatchObject([{ sanction: 'restriction', state: 'proposed' }])
    story.does('head', 'decide-sanction', reasons)
    expect(standing(story)).toBe('restricted')
  })

  test('with notice, it holds when that is over', () => {
    const story = refused(2)
    story.does('head', 'decide-sanction', { sanction: 'termination', ...reasons })
    expect(standing(story)).toBe('good')
    const effective = story.case.sanctions.find((each) => each.sanction === 'termination')
      ?.effective as number
    story.until(effective - 1)
    expect(standing(story)).toBe('good')
    story.until(effective)
    expect(standing(story)).toBe('terminated')
  })

  test('holds after the end of the case too', () => {
    const story = refused(2)
    story.does('head', 'decide-sanction', { sanction: 'termination', ...reasons })
    story.does('customer', 'withdraw')
    story.until(story.now + 40 * day)
    expect(standing(story)).toBe('terminated')
  })

  test('not what the rules did not propose', () => {
    expect(
      saysNo(refused().does('head', 'decide-sanction', { sanction: 'termination', ...reasons })),
    ).toEqual({ id: 'not-now', clause: 'cooperate' })
  })

  test('not without reasons, and not by the system', () => {
    expect(saysNo(refused().does('head', 'decide-sanction', { reasons: ' ' }))).toEqual({
      id: 'contents-missing',
      clause: 'cooperate',
      missing: ['reasons'],
    })
    expect(saysNo(refused().does('system', 'decide-sanction', reasons))).toEqual({
      id: 'not-permitted',
      needs: ['by: one of manager'],
    })
    expect(saysNo(refused().does('support', 'decide-sanction', reasons))).toEqual({
      id: 'not-permitted',
      needs: ['by: one of manager'],
    })
  })
})

describe('contest-sanction', () => {
  const decided = () => {
    const story = refused()
    story.does('head', 'decide-sanction', reasons)
    return story
  }

  test('the seller contests it, once', () => {
    const story = decided()
    expect(saysNo(story.does('seller', 'contest-sanction', { reason: 'I did answer.' }))).toBe('accepted')
    expect(saysNo(story.does('seller', 'contest-sanction', { reason: 'I did.' }))).toEqual({
      id: 'not-now',
      clause: 'cooperate',
    })
  })

  test('in time', () => {
    const story = decided()
    story.now += 190 * day
    expect(saysNo(story.does('seller', 'contest-sanction', { reason: 'I did.' }))).toEqual({
      id: 'not-now',
      clause: 'cooperate',
    })
  })

  test('not the customer, not without a reason, not what nobody decided', () => {
    expect(saysNo(decided().does('customer', 'contest-sanction', { reason: 'x' }))).toMatchObject({
      id: 'not-permitted',
    })
    expect(saysNo(decided().does('seller', 'contest-sanction'))).toEqual({ id: 'invalid' })
    expect(saysNo(refused().does('seller', 'contest-sanction', { reason: 'x' }))).toEqual({
      id: 'not-now',
      clause: 'cooperate',
    })
    expect(
      saysNo(refused().does('seller', 'contest-sanction', { sanction: 'constructor', reason: 'x' })),
    ).toEqual({ id: 'invalid' })
  })
})

describe('decide-contest', () => {
  const contested = () => {
    const story = refused()
    story.does('head', 'decide-sanction', reasons)
    story.does('seller', 'contest-sanction', { reason: 'I did answer.' })
    return story
  }

  test.each([
    ['upheld', 'restricted'],
    ['lifted', 'good'],
  ])('%s, the seller is %s', (outcome, expected) => {
    const story = contested()
    story.does('board', 'decide-contest', { outcome, ...reasons })
    expect(standing(story)).toBe(expected)
  })

  test('lifted, the seller stands as before, or as another sanction has it', () => {
    const story = refused(2)
    story.does('support', 'record-facts', { seller: { standing: 'restricted' } })
    story.does('head', 'decide-sanction', { sanction: 'termination', ...reasons })
    story.does('seller', 'contest-sanction', { sanction: 'termination', reason: 'x' })
    story.does('board', 'decide-contest', { outcome: 'lifted', ...reasons })
    expect(standing(story)).toBe('restricted')
    story.until(story.now + 40 * day)
    expect(standing(story)).toBe('restricted')
  })

  test('not before it is contested, not in half, not by support', () => {
    expect(saysNo(refused().does('board', 'decide-contest', { outcome: 'upheld', ...reasons }))).toEqual({
      id: 'not-now',
      clause: 'cooperate',
    })
    expect(saysNo(contested().does('board', 'decide-contest', { outcome: 'halved', ...reasons }))).toEqual({
      id: 'invalid',
    })
    expect(saysNo(contested().does('board', 'decide-contest', { outcome: 'upheld' }))).toEqual({
      id: 'invalid',
    })
    expect(saysNo(contested().does('support', 'decide-contest', { outcome: 'upheld', ...reasons }))).toEqual({
      id: 'not-permitted',
      needs: ['by: one of manager, board'],
    })
  })
})
