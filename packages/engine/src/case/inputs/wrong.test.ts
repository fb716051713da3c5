import { describe, expect, test } from 'vitest'
import { loadPolicy } from '../../policy/load.ts'
import { shop } from '../testing/shop.ts'
import { Story } from '../testing/story.ts'

const policy = shop('')

function opened(): Story {
  const story = new Story(policy)
  story.opens({ kind: 'withdrawal' })
  return story
}

describe('what is wrong with a command is told apart from its message', () => {
  test.each([
    ['investigate', {}, { id: 'needs', at: 'task' }],
    ['investigate', { task: 7 }, { id: 'not-a', at: 'task', type: 'text' }],
    ['assign', {}, { id: 'needs-one-of', options: ['to', 'team', 'nobody'] }],
    ['assign', { to: 'u', nobody: true }, { id: 'not-both', options: ['nobody', 'to'] }],
    ['assign', { team: 'moon' }, { id: 'one-of', at: 'team', value: 'moon' }],
    ['decide', { outcome: 'maybe' }, { id: 'one-of', at: 'outcome', options: ['approve', 'reject'] }],
    ['decide', { lines: ['9'] }, { id: 'one-of', at: 'lines', value: '9', options: ['1', '2'] }],
    ['decide', { lines: ['1', '1'] }, { id: 'twice', at: 'lines', value: '1' }],
    ['close', { colour: 'red' }, { id: 'not-asked', at: 'colour' }],
    ['open', { kind: 'withdrawal' }, { id: 'out-of-turn' }],
  ])('%s with %j', (command, withThis, wrong) => {
    const { refusal } = opened().does('support', command, withThis)
    expect(refusal).toMatchObject({ id: 'invalid', wrong, message: expect.any(String) })
  })

  test('a text that is too long says how long it may be', () => {
    const { refusal } = opened().does('support', 'investigate', { task: 'x'.repeat(20_001) })
    expect(refusal?.wrong).toMatchObject({ id: 'too-long', most: 20_000, has: 20_001 })
  })

  test('a refusal that is the policy’s own has none', () => {
    expect(opened().does('seller', 'decide', {}).refusal?.wrong).toBeUndefined()
  })
})

describe('where a policy has nothing to choose, that is told first', () => {
  const { conduct: _, ...rest } = policy.policy
  const bare = loadPolicy({ ...rest, reviews: {}, outsideBodies: {}, costs: [] })
  const story = new Story(bare)
  story.opens({ kind: 'defect' })

  test.each([
    ['refer', 'body'],
    ['request-review', 'review'],
    ['answer-review', 'review'],
    ['decide-sanction', 'sanction'],
    ['add-cost', 'what'],
    ['change-kind', 'kind'],
  ])('%s', (command, at) => {
    const { refusal } = story.does('head', command)
    expect(refusal?.wrong).toEqual({ id: 'one-of', at, options: [] })
  })
})
