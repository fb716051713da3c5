import { describe, expect, test } from 'vitest'
import { shop } from '../testing/shop.ts'
import { given, instant, monday, Story, saysNo } from '../testing/story.ts'

const policy = shop()
const picture = { kind: 'picture', media: 'photo' }

describe('open', () => {
  test('admits what the rules admit, line by line, and owes an answer', () => {
    const story = new Story(policy)
    story.opens({ kind: 'withdrawal' })
    expect(story.lines).toEqual({ 1: 'admitted', 2: 'admitted' })
    expect(story.owed).toEqual(['answer running'])
    expect(story.case).toMatchObject({ status: 'received', openedBy: 'customer', team: 'support', level: 1 })
  })

  test('takes the lines it names, and no others', () => {
    const story = new Story(policy)
    story.opens({ kind: 'withdrawal', lines: [2] })
    expect(story.lines).toEqual({ 2: 'admitted' })
  })

  test('refuses late requests as a case of their own, with the rule, its facts and what would change it', () => {
    const story = new Story(policy)
    story.now = instant('2026-10-20T10:00:00+02:00')
    story.opens({ kind: 'withdrawal' })
    expect(story.case).toMatchObject({ status: 'refused' })
    expect(story.case.lines[0]?.verdict).toMatchObject({
      clause: 'rule-withdrawal',
      facts: expect.arrayContaining([{ name: 'now', value: '2026-10-20T10:00:00+02:00' }]),
      wouldChange: expect.arrayContaining([expect.objectContaining({ fact: 'now' })]),
    })
    expect(story.owed).toEqual([])
  })

  test.each([
    ['2026-10-15T23:59:59+02:00', 'received'],
    ['2026-10-16T00:00:00+02:00', 'refused'],
    ['2026-10-16T00:00:01+02:00', 'refused'],
  ])('at %s the withdrawal is %s', (at, status) => {
    const story = new Story(policy)
    story.now = instant(at)
    story.opens({ kind: 'withdrawal' })
    expect(story.case.status).toBe(status)
  })

  test('waits for what is missing, of each line its own', () => {
    const story = new Story(policy)
    story.opens({ kind: 'defect', answers: { fault: 'No focus' }, evidence: [{ ...picture, lines: [1] }] })
    expect(story.case.status).toBe('awaiting-information')
    expect(story.case.missing).toEqual([
      { what: 'evidence', name: 'picture', line: '2', clause: 'rule-evidence' },
    ])
  })

  test('lets our own people say when our channel had it, and nobody else', () => {
    const late = '2026-10-20T10:00:00+02:00'
    const withThis = { kind: 'withdrawal', receivedAt: '2026-10-15T09:00:00+02:00' }
    const story = new Story(policy)
    story.now = instant(late)
    expect(saysNo(story.copy().opens(withThis))).toEqual({ id: 'invalid' })
    expect(saysNo(story.copy().opens(withThis, {}, 'service-centre'))).toMatchObject({ id: 'not-permitted' })
    story.opens(withThis, {}, 'support')
    expect(story.case).toMatchObject({ status: 'received', receivedAt: instant('2026-10-15T09:00:00+02:00') })
  })

  test.each([
    ['2026-10-06T10:00:00+02:00', 'in the future'],
    ['0001-01-01T00:00:00Z', 'before all that'],
    ['yesterday', 'not a date'],
    [Number.MAX_SAFE_INTEGER, 'in the future'],
  ])('does not take %s for an instant at which it came', (receivedAt, why) => {
    const { refusal } = new Story(policy).opens({ kind: 'withdrawal', receivedAt }, {}, 'support')
    expect(refusal?.message).toContain(why)
  })

  test('is for those whose kind of request it is', () => {
    expect(saysNo(new Story(policy).opens({ kind: 'inspection' }))).toEqual({
      id: 'not-permitted',
      clause: 'rule-guarantee',
      needs: ['by: one of technician'],
    })
    expect(saysNo(new Story(policy).opens({ kind: 'inspection' }, {}, 'bench'))).toBe('accepted')
  })

  test('comes by the channels there are', () => {
    expect(saysNo(new Story(policy).opens({ kind: 'withdrawal', channel: 'fax' }))).toMatchObject({
      id: 'channel-closed',
      facts: ['request.channel: fax'],
      needs: ['request.channel: one of web'],
    })
  })

  test('does not believe a customer about an incident', () => {
    const late = { kind: 'withdrawal', incident: { kind: 'strike' } }
    expect(saysNo(new Story(policy).opens(late))).toEqual({ id: 'invalid' })
    expect(saysNo(new Story(policy).opens(late, {}, 'support'))).toBe('accepted')
  })

  test('does not let a customer record facts that nobody asked', () => {
    const told = { kind: 'withdrawal', lines: [{ id: 1, repairedAt: '2026-10-01T00:00:00Z' }] }
    expect(new Story(policy).opens(told).refusal?.message).toBe(
      '"repairedAt" is for our own people to record.',
    )
    expect(
      new Story(policy).opens({ kind: 'withdrawal', lines: [{ id: 1, used: false }] }).refusal?.message,
    ).toBe('"used" is for those to say who may do "inspect".')
    expect(saysNo(new Story(policy).opens({ ...told, lines: [{ id: 1, live: true }] }, {}, 'support'))).toBe(
      'accepted',
    )
  })

  test.each([
    [{ kind: 'nothing' }, 'no kind of request'],
    [{ kind: 'withdrawal', lines: [9] }, 'no line "9"'],
    [{ kind: 'withdrawal', lines: [1, 1] }, 'there twice'],
    [{ kind: 'withdrawal', lines: [] }, 'names no line'],
    [{ kind: 'defect', answers: { fault: 3 } }, 'must be text'],
    [{ kind: 'defect', lines: [{ id: 1, weight: -1 }] }, 'must lie between 0 and 50'],
    [{ kind: 'defect', lines: [{ id: 1, weight: 50.000000000001 }] }, 'must lie between 0 and 50'],
    [{ kind: 'defect', lines: [{ id: 1, fault: 'No focus' }] }, 'asked once'],
    [{ kind: 'defect', evidence: [{ kind: 'scale', media: 'photo' }] }, 'not asked for here'],
    [{ kind: 'defect', evidence: [{ ...picture, lines: [7] }] }, 'Evidence is of line 7'],
    [{ kind: 'defect', evidence: [{ ...picture, media: 'smell' }] }, 'photo, a video or a document'],
    [{ kind: 'withdrawal', sugar: true }, 'does not take "sugar"'],
  ])('refuses %j', (withThis, why) => {
    const story = new Story(policy)
    const { refusal, events } = story.opens(withThis)
    expect(refusal).toMatchObject({ id: 'invalid', message: expect.stringContaining(why) })
    expect(events).toEqual([])
  })

  test('is overruled line by line, marked and counted, by a manager with a reason', () => {
    const overrule = { reason: 'She was in hospital.' }
    const open = (by: string, policyOf = policy) => {
      const story = new Story(policyOf)
      story.now = instant('2026-10-20T10:00:00+02:00')
      story.does(by, 'open', { kind: 'withdrawal', lines: [1] }, { given, overrule })
      return story.case
    }
    expect(open('head')).toMatchObject({
      status: 'received',
      overruled: [
        { clause: 'rule-withdrawal', refusal: 'admission', reason: 'She was in hospital.', by: 'head' },
      ],
      lines: [{ verdict: { outcome: 'admitted', rule: 'overruled admission[0]' } }],
    })
    expect(open('support')).toMatchObject({ status: 'refused', overruled: [] })
    const firm = shop('admission: [ { when: now >= withdrawalWindow, for: [withdrawal], refuse: firm } ]')
    expect(open('head', firm)).toMatchObject({ status: 'refused', overruled: [] })
  })

  test('redirects a part, and goes on with the rest', () => {
    const story = new Story(
      shop('admission: [ { when: line.price < 60, redirect: carrier, clause: rule-guarantee } ]'),
    )
    story.opens({ kind: 'withdrawal' })
    expect(story.lines).toEqual({ 1: 'admitted', 2: 'redirected' })
    expect(story.case.status).toBe('received')
    expect(saysNo(story.does('support', 'decide', { lines: [2], outcome: 'approve' }))).toMatchObject({
      id: 'admission',
      clause: 'rule-guarantee',
      facts: ['line.price: 50'],
      overrulable: true,
    })
  })

  test('opens a case without an order, about the matter as a whole', () => {
    const story = new Story(policy)
    story.does(
      'customer',
      'open',
      { kind: 'question' },
      { given: { id: 'c-2', customer: { kind: 'consumer' } } },
    )
    expect(story.lines).toEqual({ '*': 'admitted' })
    expect(story.case.receivedAt).toBe(monday)
  })

  test('refuses a request about lines where there are none, under its own clause', () => {
    const story = new Story(policy)
    story.does(
      'customer',
      'open',
      { kind: 'withdrawal' },
      { given: { id: 'c-2', customer: { kind: 'consumer' } } },
    )
    expect(story.case).toMatchObject({
      status: 'refused',
      lines: [{ verdict: { clause: 'rule-withdrawal' } }],
    })
  })

  test('is sent once', () => {
    const story = new Story(policy)
    story.opens({ kind: 'withdrawal' })
    expect(saysNo(story.opens({ kind: 'withdrawal' }))).toEqual({ id: 'invalid' })
  })
})
