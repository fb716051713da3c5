import { describe, expect, test } from 'vitest'
import { shop } from '../testing/shop.ts'
import { Story, saysNo } from '../testing/story.ts'

const policy = shop()
const picture = { kind: 'picture', media: 'photo' }

function withdrawn(): Story {
  const story = new Story(policy)
  story.opens({ kind: 'withdrawal' })
  return story
}
function broken(told = {}): Story {
  const story = new Story(policy)
  story.opens({ kind: 'defect', answers: { fault: 'No focus' }, evidence: [picture], ...told })
  return story
}
const back = { outcome: 'approve', remedy: 'money-back' }

describe('decide', () => {
  test('approves the whole case, with what each line comes to', () => {
    const story = withdrawn()
    const { names } = story.does('support', 'decide', back)
    expect(names).toEqual(expect.arrayContaining(['decided', 'line-approved', 'money-back']))
    expect(story.lines).toEqual({ 1: 'approved money-back 100.00', 2: 'approved money-back 50.00' })
    expect(story.case.status).toBe('approved')
    expect(story.stateOf('answer')).toBe('kept')
    expect(story.ready).toEqual(['ship-back 1', 'ship-back 2'])
  })

  test('decides in part; the case goes on when every line has its answer', () => {
    const story = withdrawn()
    const first = story.does('support', 'decide', { lines: [{ id: 1, ...back }] })
    expect(first.names).not.toContain('decided')
    expect(story.case.status).toBe('received')
    expect(story.stateOf('answer')).toBe('running')
    story.does('support', 'decide', { lines: [{ id: 2, outcome: 'reject', clause: 'rule-guarantee' }] })
    expect(story.case.status).toBe('approved')
    expect(story.stateOf('answer')).toBe('kept')
  })

  test('rejects under a clause', () => {
    const story = withdrawn()
    story.does('support', 'decide', { outcome: 'reject', clause: 'rule-guarantee' })
    expect(story.case.status).toBe('rejected')
  })

  test('leaves the choice to the customer where it names no remedy', () => {
    const story = broken()
    story.does('support', 'decide', { outcome: 'approve' })
    expect(story.case.lines[0]?.offers).toEqual(['money-back', 'swap'])
    expect(story.case.status).toBe('approved')
  })

  test('takes less than the policy works out, and not a cent more', () => {
    expect(saysNo(withdrawn().does('support', 'decide', { ...back, lines: [1], amount: '100.01' }))).toEqual({
      id: 'not-offered',
      clause: 'rule-withdrawal',
      facts: ['worth: 100.00'],
      needs: ['amount: at most 100.00'],
    })
    for (const amount of ['99.99', 100, '100.00'])
      expect(saysNo(withdrawn().does('support', 'decide', { ...back, lines: [1], amount }))).toBe('accepted')
  })

  test('caps an amount among those to choose from too', () => {
    const story = broken()
    const offer = ['voucher', 'money-back']
    expect(saysNo(story.does('support', 'decide', { outcome: 'approve', offer, amount: 21 }))).toMatchObject({
      id: 'not-offered',
      facts: ['worth: 20.00'],
    })
    expect(saysNo(story.does('support', 'decide', { outcome: 'approve', offer, amount: 20 }))).toBe(
      'accepted',
    )
  })

  test('does not approve what waits for proof of that line; the other line, and a rejection, need not wait', () => {
    const told = { evidence: [{ ...picture, lines: [1] }] }
    const story = broken(told)
    expect(saysNo(story.does('support', 'decide', { ...back, lines: [2] }))).toEqual({
      id: 'missing',
      clause: 'rule-evidence',
      missing: ['picture 2'],
      overrulable: true,
    })
    expect(saysNo(broken(told).does('support', 'decide', { ...back, lines: [1] }))).toBe('accepted')
    const reason = 'approve'
    const reject = { outcome: 'reject', clause: 'rule-guarantee', lines: [2], reason }
    expect(saysNo(story.does('support', 'decide', reject))).toBe('accepted')
    const overrule = { reason: 'Known fault of this lens.' }
    const other = broken(told)
    expect(saysNo(other.does('head', 'decide', { ...back, lines: [2] }, { overrule }))).toBe('accepted')
    expect(other.case.overruled).toMatchObject([{ refusal: 'missing', clause: 'rule-evidence' }])
  })

  test('does not open a remedy that the rules shut, and says which fact did', () => {
    const story = broken()
    story.does('support', 'record-facts', { lines: [{ id: 1, live: true }] })
    story.does('bench', 'record-finding', { finding: 'Fell into the sea', lines: [{ id: 1, misuse: true }] })
    const swap = { outcome: 'approve', remedy: 'swap', lines: [1] }
    expect(saysNo(story.copy().does('support', 'decide', swap))).toBe('accepted')
    const used = story.copy()
    used.does('system', 'record-facts', { lines: [{ id: 1, used: true }] })
    const no = used.does('support', 'decide', swap)
    expect(saysNo(no)).toEqual({
      id: 'not-offered',
      clause: 'misuse',
      facts: ['line.used: true'],
      needs: ['line.used: anything but true'],
      overrulable: true,
    })
    expect(no.trace).toMatchObject([{ rule: 'remedies.swap.offered[0]', result: 'held', clause: 'misuse' }])
  })

  test('rests on a clause that only some can cite', () => {
    const reject = { outcome: 'reject', clause: 'misuse' }
    expect(saysNo(broken().does('support', 'decide', reject))).toEqual({
      id: 'not-permitted',
      clause: 'misuse',
      needs: ['by: one of technician'],
    })
    expect(saysNo(broken().does('bench', 'decide', reject))).toBe('accepted')
  })

  test('opens what a suspension shuts only by overruling it, and its steps rest all the same', () => {
    const story = broken()
    story.does('support', 'record-facts', { order: { payment: { dispute: 'open' } } })
    const swap = { outcome: 'approve', remedy: 'swap', lines: [1] }
    expect(saysNo(story.does('support', 'decide', swap))).toEqual({
      id: 'suspended',
      clause: 'dispute',
      facts: ['order.payment.dispute: open'],
      needs: ['order.payment.dispute: anything but open'],
      overrulable: true,
    })
    story.does('head', 'decide', swap, { overrule: { reason: 'A friend.' } })
    expect(story.lines[1]).toBe('approved swap')
    expect(story.ready).toEqual([])
  })

  test('goes on with the same remedy when it is decided again, and gives up another', () => {
    const story = withdrawn()
    story.does('support', 'decide', back)
    story.does('customer', 'do-step', { step: 'ship-back', lines: [1] })
    const again = story.does('support', 'decide', { ...back, lines: [1], amount: 80 })
    expect(again.names).not.toContain('remedy-started')
    expect(story.ready).toEqual(['refund 1', 'ship-back 2'])
    expect(story.lines[1]).toBe('approved money-back 80.00')
    const third = story.does('support', 'decide', { ...back, lines: [1] })
    expect(third.names).not.toContain('remedy-given-up')
    expect(story.lines[1]).toBe('approved money-back 100.00')
  })

  test('is final once it was paid: not decided again, not decided away', () => {
    const story = withdrawn()
    story.does('support', 'decide', back)
    story.does('customer', 'do-step', { step: 'ship-back' })
    story.does('support', 'do-step', { step: 'refund', lines: [1] })
    const paid = { id: 'not-now', clause: 'rule-withdrawal', facts: ['paid for line 1: 100.00'] }
    expect(saysNo(story.does('support', 'decide', { ...back, lines: [1] }))).toEqual(paid)
    const reject = { outcome: 'reject', clause: 'rule-guarantee' }
    expect(saysNo(story.does('support', 'decide', { ...reject, lines: [1] }))).toEqual(paid)
    const overrule = { reason: 'Please.' }
    expect(saysNo(story.does('head', 'decide', { ...back, lines: [1] }, { overrule }))).toEqual(paid)
    expect(saysNo(story.does('support', 'decide', reject))).toBe('accepted')
    expect(story.lines).toEqual({ 1: 'approved money-back 100.00', 2: 'rejected' })
  })

  test('pays nothing for a line that is rejected after its remedy began', () => {
    const untouched = withdrawn()
    untouched.does('support', 'decide', back)
    untouched.does('support', 'decide', { outcome: 'reject', clause: 'rule-guarantee', lines: [1] })
    expect(untouched.ready).toEqual(['ship-back 2'])
    expect(untouched.owed).toEqual(['ship-back@r2 running'])
    const shipped = withdrawn()
    shipped.does('support', 'decide', back)
    shipped.does('customer', 'do-step', { step: 'ship-back', lines: [1] })
    shipped.does('support', 'decide', { outcome: 'reject', clause: 'rule-guarantee', lines: [1] })
    expect(shipped.ready).toEqual(['ship-back 2'])
    expect(saysNo(shipped.does('support', 'do-step', { step: 'refund', lines: [1] }))).toEqual({
      id: 'not-now',
      clause: 'rule-withdrawal',
      facts: ['step refund: skipped'],
    })
  })

  test('takes up a line that was refused only by overruling it, and marks it admitted', () => {
    const story = new Story(shop('admission: [ { when: line.price < 60, refuse: rule-guarantee } ]'))
    story.opens({ kind: 'withdrawal' })
    expect(saysNo(story.does('support', 'decide', { ...back, lines: [2] }))).toEqual({
      id: 'admission',
      clause: 'rule-guarantee',
      facts: ['line.price: 50'],
      needs: ['line.price: at least 60'],
      overrulable: true,
    })
    story.does('head', 'decide', { ...back, lines: [2] }, { overrule: { reason: 'A set.' } })
    expect(story.case.lines[1]).toMatchObject({
      verdict: { outcome: 'admitted', rule: 'overruled admission[0]' },
      decision: { outcome: 'approved' },
    })
    expect(story.case.overruled).toHaveLength(1)
  })

  test.each([
    [{}, '"outcome" is approve or reject'],
    [{ outcome: 'maybe' }, '"outcome" is approve or reject'],
    [{ outcome: 'reject' }, 'names its clause'],
    [{ outcome: 'reject', clause: 'sand' }, 'names its clause'],
    [{ outcome: 'approve', clause: 'sand' }, 'no clause "sand"'],
    [{ outcome: 'approve', remedy: 'gold' }, 'no remedy "gold"'],
    [{ outcome: 'approve', offer: [] }, 'lists the remedies'],
    [{ outcome: 'approve', offer: 'money-back' }, 'lists the remedies'],
    [{ ...back, offer: ['money-back'] }, 'not both'],
    [{ outcome: 'approve', amount: 10 }, 'name the "remedy"'],
    [{ ...back, amount: -1 }, 'a sum of money'],
    [{ ...back, amount: '9.999' }, '2 decimals'],
    [{ ...back, lines: [3] }, 'no line "3"'],
    [{ ...back, lines: [] }, 'names no line'],
    [{ ...back, lines: [{ id: 1, amuont: 3 }] }, 'does not take "amuont"'],
  ])('refuses %j', (withThis, why) => {
    expect(withdrawn().does('support', 'decide', withThis).refusal).toMatchObject({
      id: 'invalid',
      message: expect.stringContaining(why),
    })
  })

  test('is not the customer’s', () => {
    expect(saysNo(withdrawn().does('customer', 'decide', back))).toEqual({
      id: 'not-permitted',
      needs: ['by: one of staff'],
    })
  })

  test('rests while the decision is under review', () => {
    const story = withdrawn()
    story.does('support', 'decide', { outcome: 'reject', clause: 'rule-guarantee' })
    story.does('customer', 'request-review', { review: 'second-look' })
    expect(saysNo(story.does('support', 'decide', back))).toMatchObject({ id: 'not-now', clause: 'second' })
  })
})
