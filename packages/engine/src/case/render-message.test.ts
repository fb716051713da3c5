import { describe, expect, test } from 'vitest'
import type { Writer } from '../policy/values/template.ts'
import { renderMessage } from './render-message.ts'
import { shop } from './testing/shop.ts'
import { day, given, hour, monday, Story } from './testing/story.ts'

const words = `
documents:
  slip:
    title: { en: Return slip }
    with: decide
    when: line.price > 60
    clause: rule-guarantee
    contents:
      number: { type: text, fixed: true, label: { en: Number }, from: case.number }
      sendBefore: { type: instant, fixed: true, label: { en: Send it before }, from: 'after(now, "2 days")' }
      worth: { type: money, fixed: true, label: { en: Worth }, from: order.total }
      advice: { type: text, required: false, label: { en: Our advice } }
messages:
  welcome:
    on: opened
    to: customer
    clause: rule-answer
    subject: { en: "Order {order.number}" }
    body: { en: "Case {case.number}: we answer before {due('answer')}. It cost {order.total} euro, paid {order.paidAt}." }
  outcome:
    on: decided
    when: line.price < 60
    to: customer
    clause: rule-answer
    attach: [slip]
    body: { en: "About your {line.title}: decided." }
`

function told(): Story {
  const story = new Story(shop(words))
  story.opens({ kind: 'withdrawal' }, { number: 'R7K-4MQ-9XT', order: { ...given.order, total: '150.50' } })
  return story
}
const custom: Writer = {
  instant: (instant, zone) => `[${instant} in ${zone}]`,
  number: (decimal) => `#${decimal}`,
  text: (text) => `<${text}>`,
}

describe('a message of the policy', () => {
  test('is written as the case stands', () => {
    const { loaded, case: opened } = told()
    expect(renderMessage(loaded, opened, monday, 'welcome', 'en')).toEqual({
      to: 'customer',
      language: 'en',
      subject: 'Order F-1',
      body: 'Case R7K-4MQ-9XT: we answer before 2026-10-13 00:00. It cost 150.5 euro, paid ….',
      attach: [],
    })
  })

  test('is written by the custom of its reader', () => {
    const { loaded, case: opened } = told()
    const written = renderMessage(loaded, opened, monday, 'welcome', 'en', custom)
    expect(written?.subject).toBe('Order <F-1>')
    expect(written?.body).toBe(
      `Case <R7K-4MQ-9XT>: we answer before [${monday + 7 * day + 14 * hour} in Europe/Paris]. It cost #150.5 euro, paid ….`,
    )
  })

  test('is in the first language of the policy where it has not the wanted one', () => {
    const { loaded, case: opened } = told()
    expect(renderMessage(loaded, opened, monday, 'welcome', 'fr')).toEqual(
      renderMessage(loaded, opened, monday, 'welcome', 'en'),
    )
  })

  test('speaks of the line for which it is sent, or of the one that is asked for', () => {
    const { loaded, case: opened } = told()
    expect(renderMessage(loaded, opened, monday, 'outcome', 'en')?.body).toBe('About your Lens: decided.')
    expect(renderMessage(loaded, opened, monday, 'outcome', 'en', { line: '1' })?.body).toBe(
      'About your Camera: decided.',
    )
  })

  test('is not there under a name that the policy has not', () => {
    const { loaded, case: opened } = told()
    expect(renderMessage(loaded, opened, monday, 'reminder', 'en')).toBeUndefined()
    expect(renderMessage(loaded, opened, monday, 'constructor', 'en')).toBeUndefined()
  })
})

describe('the documents that go with it', () => {
  const decided = () => {
    const story = told()
    const { refusal } = story.does('support', 'decide', {
      lines: [
        { id: 1, outcome: 'approve', remedy: 'money-back', clause: 'rule-withdrawal' },
        { id: 2, outcome: 'reject', clause: 'rule-guarantee' },
      ],
    })
    expect(refusal).toBeUndefined()
    return story
  }

  test('have gone into no letter before they are written', () => {
    const { loaded, case: opened } = told()
    expect(renderMessage(loaded, opened, monday, 'outcome', 'en')?.attach).toEqual([])
  })

  test('are written out, without what was left empty', () => {
    const { loaded, case: after, now } = decided()
    expect(renderMessage(loaded, after, now, 'outcome', 'en')?.attach).toEqual([
      {
        document: 'slip',
        title: 'Return slip',
        contents: [
          { name: 'number', label: 'Number', value: 'R7K-4MQ-9XT' },
          { name: 'sendBefore', label: 'Send it before', value: '2026-10-08 00:00' },
          { name: 'worth', label: 'Worth', value: '150.5 EUR' },
        ],
      },
    ])
  })

  test('are written by the custom of their reader too', () => {
    const { loaded, case: after, now } = decided()
    const [slip] = renderMessage(loaded, after, now, 'outcome', 'en', custom)?.attach ?? []
    expect(slip?.contents.map(({ value }) => value)).toEqual([
      '<R7K-4MQ-9XT>',
      `[${monday + 2 * day + 14 * hour} in Europe/Paris]`,
      '#150.5 EUR',
    ])
  })

  test('stay behind where their condition does not hold', () => {
    const { loaded, case: after, now } = decided()
    const cheap = {
      ...after,
      lines: after.lines.map((line) => ({ ...line, facts: { ...line.facts, price: '60' } })),
    }
    expect(renderMessage(loaded, cheap, now, 'outcome', 'en')?.attach).toEqual([])
  })
})
