import { describe, expect, test } from 'vitest'
import { shop } from '../testing/shop.ts'
import { Story, saysNo } from '../testing/story.ts'

const policy = shop()
const picture = { kind: 'picture', media: 'photo' }

function under(remedy: string, lines: unknown[] = [1, 2], loaded = policy): Story {
  const story = new Story(loaded)
  story.opens({ kind: 'defect', answers: { fault: 'No focus' }, evidence: [picture] })
  story.does('support', 'decide', { outcome: 'approve', remedy, lines })
  return story
}

describe('do-step', () => {
  test('goes through the steps in their order, to the end of the matter', () => {
    const story = under('money-back')
    story.does('support', 'decide', { outcome: 'reject', clause: 'rule-guarantee', lines: [2] })
    story.does('customer', 'do-step', { step: 'ship-back' })
    expect(story.ready).toEqual(['refund 1'])
    const { names, events } = story.does('support', 'do-step', { step: 'refund' })
    expect(names).toEqual(expect.arrayContaining(['refund', 'remedy-completed', 'resolved']))
    expect(events.find((event) => event.type === 'step-done')?.data).toMatchObject({
      amount: '100.00',
      pays: true,
    })
    expect(story.case.status).toBe('resolved')
  })

  test('is refused before its turn to everybody, with what comes first; nobody overrules it', () => {
    const no = {
      id: 'step-order',
      clause: 'rule-withdrawal',
      facts: ['step ship-back: ready'],
      needs: ['step ship-back: done'],
    }
    for (const by of ['support', 'head', 'system'])
      expect(
        saysNo(under('money-back').does(by, 'do-step', { step: 'refund' }, { overrule: { reason: 'Now.' } })),
      ).toEqual(no)
    const firm = under('swap').does(
      'head',
      'do-step',
      { step: 'inspect', outcome: 'fine' },
      { overrule: { reason: 'Now.' } },
    )
    expect(saysNo(firm)).toMatchObject({ id: 'step-order', needs: ['step collect: done'] })
  })

  test('is for whoever owes it; our people note what others did, a manager what any team did', () => {
    expect(saysNo(under('money-back').does('customer', 'do-step', { step: 'ship-back' }))).toBe('accepted')
    expect(saysNo(under('money-back').does('till', 'do-step', { step: 'ship-back' }))).toBe('accepted')
    expect(saysNo(under('money-back').does('seller', 'do-step', { step: 'ship-back' }))).toEqual({
      id: 'not-permitted',
      clause: 'rule-withdrawal',
      needs: ['by: customer'],
    })
    const story = under('money-back')
    story.does('customer', 'do-step', { step: 'ship-back' })
    expect(saysNo(story.copy().does('customer', 'do-step', { step: 'refund' }))).toMatchObject({
      needs: ['by: support'],
    })
    expect(saysNo(story.copy().does('till', 'do-step', { step: 'refund' }))).toMatchObject({
      needs: ['by: support'],
    })
    expect(saysNo(story.copy().does('head', 'do-step', { step: 'refund' }))).toBe('accepted')
  })

  test('is done once', () => {
    const story = under('money-back')
    story.does('customer', 'do-step', { step: 'ship-back' })
    expect(saysNo(story.does('customer', 'do-step', { step: 'ship-back' }))).toEqual({
      id: 'not-now',
      clause: 'rule-withdrawal',
      facts: ['step ship-back: done'],
    })
    story.does('support', 'do-step', { step: 'refund' })
    expect(saysNo(story.does('support', 'do-step', { step: 'refund' }))).toMatchObject({
      id: 'not-now',
      facts: ['step refund: done'],
    })
  })

  test('pays what is owed, neither more nor less', () => {
    const story = under('money-back', [1])
    story.does('customer', 'do-step', { step: 'ship-back' })
    for (const amount of ['100.01', '99.99'])
      expect(saysNo(story.copy().does('support', 'do-step', { step: 'refund', amount }))).toEqual({
        id: 'not-offered',
        clause: 'rule-withdrawal',
        facts: ['owed: 100.00'],
        needs: ['amount: 100.00'],
      })
    expect(saysNo(story.does('support', 'do-step', { step: 'refund', amount: 100 }))).toBe('accepted')
  })

  test('pays what the facts make it by then, and never more than was set', () => {
    const story = under('money-back', [1])
    story.does('support', 'decide', { outcome: 'approve', remedy: 'money-back', lines: [1], amount: 80 })
    story.does('customer', 'do-step', { step: 'ship-back' })
    const paidAfter = (price: string) => {
      const other = story.copy()
      other.does('support', 'record-facts', { lines: [{ id: 1, price }] })
      other.does('support', 'do-step', { step: 'refund' })
      return other.lines[1]
    }
    expect(paidAfter('200')).toBe('approved money-back 80.00')
    expect(paidAfter('60')).toBe('approved money-back 60.00')
    expect(paidAfter('-5')).toBe('approved money-back 0.00')
  })

  test('asks for an amount where the policy works none out, for one line at a time', () => {
    const bare = shop('remedies: { money-back: { amount: ~ } }')
    const story = under('money-back', [1, 2], bare)
    story.does('customer', 'do-step', { step: 'ship-back' })
    expect(saysNo(story.does('support', 'do-step', { step: 'refund' }))).toMatchObject({
      id: 'missing',
      missing: ['amount'],
    })
    expect(story.does('support', 'do-step', { step: 'refund', amount: 10 }).refusal?.message).toContain(
      'Name one',
    )
    expect(saysNo(story.does('support', 'do-step', { step: 'refund', amount: 10, lines: [1] }))).toBe(
      'accepted',
    )
    expect(story.lines).toEqual({ 1: 'approved money-back 10.00', 2: 'approved money-back' })
  })

  test('does what its outcome leads to, for its own line', () => {
    const story = under('swap')
    story.does('carrier', 'do-step', { step: 'collect' })
    story.does('desk', 'do-step', { step: 'inspect', outcome: 'misused', lines: [{ id: 2, used: true }] })
    expect(story.lines).toEqual({ 1: 'approved swap', 2: 'rejected' })
    expect(story.ready).toEqual(['inspect 1', 'send-back 2'])
    story.does('desk', 'do-step', { step: 'inspect', outcome: 'fine', lines: [{ id: 1, used: false }] })
    expect(story.ready).toEqual(['ship-new 1', 'send-back 2'])
    expect(story.case.lines.map((line) => line.facts.used)).toEqual([false, true])
  })

  test('needs its outcome and its answers', () => {
    const story = under('swap', [1])
    story.does('carrier', 'do-step', { step: 'collect' })
    expect(saysNo(story.does('desk', 'do-step', { step: 'inspect', outcome: 'fine' }))).toMatchObject({
      id: 'missing',
      missing: ['used 1'],
    })
    const used = { answers: { used: true } }
    expect(story.does('desk', 'do-step', { step: 'inspect', ...used }).refusal?.message).toContain(
      'ends in one of fine, misused',
    )
    expect(
      story.does('desk', 'do-step', { step: 'inspect', ...used, outcome: 'lost' }).refusal,
    ).toMatchObject({ id: 'invalid' })
    expect(saysNo(story.does('desk', 'do-step', { step: 'inspect', ...used, outcome: 'misused' }))).toBe(
      'accepted',
    )
    expect(story.case.lines[0]?.facts.used).toBe(true)
  })

  test('rests while a suspension shuts it, and so does its clock', () => {
    const story = under('money-back', [1])
    story.does('customer', 'do-step', { step: 'ship-back' })
    story.does('support', 'record-facts', { order: { payment: { dispute: 'open' } } })
    expect(story.stateOf('refund')).toBe('paused')
    expect(
      saysNo(story.does('head', 'do-step', { step: 'refund' }, { overrule: { reason: 'Now.' } })),
    ).toEqual({
      id: 'suspended',
      clause: 'dispute',
      facts: ['order.payment.dispute: open'],
      needs: ['order.payment.dispute: anything but open'],
    })
    story.until('2027-10-05T10:00:00+02:00')
    expect(story.stateOf('refund')).toBe('paused')
    story.does('support', 'record-facts', { order: { payment: { dispute: 'withdrawn' } } })
    expect(story.stateOf('refund')).toBe('running')
    expect(saysNo(story.does('support', 'do-step', { step: 'refund' }))).toBe('accepted')
  })

  test.each([
    [{}, 'invalid', 'needs "step"'],
    [{ step: 'fly' }, 'invalid', 'No remedy has a step "fly"'],
    [{ step: 'constructor' }, 'invalid', 'No remedy has a step'],
    [{ step: 'repair' }, 'unknown', 'has no step "repair"'],
    [{ step: 'ship-back', lines: [2] }, 'unknown', 'has no step'],
    [{ step: 'ship-back', answers: { goodwill: true } }, 'invalid', 'our own people'],
    [{ step: 'ship-back', outcome: 'fine' }, 'invalid', 'no outcomes'],
    [{ step: 'ship-back', amount: -1 }, 'invalid', 'a sum of money'],
  ])('refuses %j', (withThis, id, why) => {
    expect(under('money-back', [1]).does('customer', 'do-step', withThis).refusal).toMatchObject({
      id,
      message: expect.stringContaining(why),
    })
  })
})
