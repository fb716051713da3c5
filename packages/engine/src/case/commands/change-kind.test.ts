import { describe, expect, test } from 'vitest'
import { shop } from '../testing/shop.ts'
import { instant, Story, saysNo } from '../testing/story.ts'

const policy = shop()
const fault = { answers: { fault: 'No focus' }, evidence: [{ kind: 'picture', media: 'photo' }] }

function opened(kind = 'withdrawal', lines?: unknown[]): Story {
  const story = new Story(policy)
  story.opens({ kind, ...(lines ? { lines } : {}) })
  return story
}

describe('change-kind', () => {
  test('judges the case as the other kind, from when it was first made', () => {
    const story = opened('question')
    story.now = instant('2026-10-30T10:00:00+01:00')
    expect(saysNo(story.does('customer', 'change-kind', { kind: 'withdrawal' }))).toBe('accepted')
    expect(story.case).toMatchObject({ kind: 'withdrawal', status: 'received' })
    expect(story.lines).toEqual({ 1: 'admitted', 2: 'admitted' })
  })

  test('keeps its lines and what was recorded of them, and takes those named', () => {
    const story = opened('withdrawal', [1])
    story.does('support', 'record-facts', { lines: [{ id: 1, price: '90' }] })
    const other = story.copy()
    story.does('customer', 'change-kind', { kind: 'defect', ...fault })
    expect(story.case.lines).toMatchObject([{ id: '1', facts: { price: '90' } }])
    other.does('customer', 'change-kind', { kind: 'defect', ...fault, lines: [2] })
    expect(other.case.lines).toMatchObject([{ id: '2', facts: { price: '50' } }])
  })

  test('asks for what the other kind needs', () => {
    const story = opened('withdrawal', [1])
    story.does('customer', 'change-kind', { kind: 'defect' })
    expect(story.case).toMatchObject({
      status: 'awaiting-information',
      missing: [{ name: 'fault' }, { name: 'picture' }],
    })
  })

  test.each(['rejected', 'resolved'])('begins again a case that was %s', (status) => {
    const story = opened('withdrawal', [1])
    if (status === 'rejected')
      story.does('support', 'decide', { outcome: 'reject', clause: 'rule-withdrawal' })
    else story.does('support', 'resolve')
    story.does('customer', 'change-kind', { kind: 'defect', ...fault })
    expect(story.case.status).toBe('received')
    expect(story.lines).toEqual({ 1: 'admitted' })
  })

  test('lets go of what is owed for other kinds only', () => {
    const only = shop(
      'obligations: { check: { owes: desk, does: decide, after: opened, for: [withdrawal], clause: rule-answer } }',
    )
    const story = new Story(only)
    story.opens({ kind: 'withdrawal', lines: [1] })
    story.does('customer', 'change-kind', { kind: 'defect', ...fault })
    expect([story.stateOf('check'), story.stateOf('answer')]).toEqual(['void', 'running'])
  })

  test('leaves the case as it was where the other kind is not open', () => {
    const story = new Story(
      shop('admission: [ { when: line.price > 60, for: [defect], refuse: rule-guarantee } ]'),
    )
    story.opens({ kind: 'withdrawal', lines: [1] })
    expect(saysNo(story.does('customer', 'change-kind', { kind: 'defect', ...fault }))).toEqual({
      id: 'admission',
      clause: 'rule-guarantee',
      facts: ['line.price: 100'],
      needs: ['line.price: at most 60'],
      overrulable: true,
    })
    expect(story.case.kind).toBe('withdrawal')
    const overrule = { reason: 'A regular.' }
    expect(saysNo(story.does('head', 'change-kind', { kind: 'defect', ...fault }, { overrule }))).toBe(
      'accepted',
    )
    expect(story.case.overruled).toHaveLength(1)
  })

  test('a no tells the judgement of each line', () => {
    const story = new Story(
      shop(`
admission:
  - { when: line.price > 60, for: [defect], refuse: rule-guarantee }
  - { when: line.price <= 60, for: [defect], refuse: rule-withdrawal }`),
    )
    story.opens({ kind: 'withdrawal' })
    const { refusal } = story.does('customer', 'change-kind', { kind: 'defect', ...fault })
    expect(refusal?.clause).toBe('rule-guarantee')
    expect(refusal?.verdicts?.map(({ line, clause }) => [line, clause])).toEqual([
      ['1', 'rule-guarantee'],
      ['2', 'rule-withdrawal'],
    ])
  })

  test('not while what was decided is under way, or under review', () => {
    const story = opened('withdrawal', [1])
    story.does('support', 'decide', { outcome: 'approve', remedy: 'money-back' })
    const no = { id: 'not-now', clause: 'rule-guarantee' }
    expect(saysNo(story.does('customer', 'change-kind', { kind: 'defect', ...fault }))).toMatchObject({
      ...no,
      facts: ['case.status: approved'],
    })
    const other = opened('withdrawal', [1])
    other.does('support', 'decide', { outcome: 'reject', clause: 'rule-guarantee' })
    other.does('customer', 'request-review', { review: 'second-look' })
    expect(saysNo(other.does('customer', 'change-kind', { kind: 'defect', ...fault }))).toMatchObject({
      ...no,
      facts: ['case.status: under-review'],
    })
  })

  test('opens to a customer only what the customer can ask for', () => {
    const check = shop('requests: { withdrawal: { leads-to: [inspection] } }')
    const open = () => {
      const story = new Story(check)
      story.opens({ kind: 'withdrawal', lines: [1] })
      return story
    }
    expect(saysNo(open().does('customer', 'change-kind', { kind: 'inspection' }))).toEqual({
      id: 'not-permitted',
      clause: 'rule-guarantee',
      needs: ['by: one of technician'],
    })
    expect(saysNo(open().does('support', 'change-kind', { kind: 'inspection' }))).toBe('accepted')
  })

  test.each([
    {},
    { kind: 'inspection' },
    { kind: '__proto__' },
    { kind: 'defect', lines: [7] },
    { kind: 'defect', lines: [{ id: 1, live: true }] },
  ])('refuses %j', (withThis) =>
    expect(saysNo(opened().does('customer', 'change-kind', withThis))).toEqual({ id: 'invalid' }),
  )
})
