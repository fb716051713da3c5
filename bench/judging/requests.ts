import { pick, randomFrom } from '../random.ts'

/** A request as a shop would send it, before anything is made of it. Instants are ISO 8601, `now` in milliseconds. */
export interface Request {
  now: number
  id: string
  order: {
    number: string
    country: string
    total: number
    placedAt: string
    deliveredAt: string
    transport: { arrangedBy: string }
    lines: [Line]
  }
  customer: { id: string; kind: string; tier: string; language: string }
}

interface Line {
  id: string
  title: string
  category: string
  condition: string
  quantity: number
  unitPrice: number
  price: number
  deliveredAt: string
}

const hour = 3_600_000

/** Requests as JSON texts, always the same ones. Many stand exactly at a limit of a rule, or just beside it. */
export function randomRequests(count: number): string[] {
  const random = randomFrom(20_261_121)
  return Array.from({ length: count }, (_, index) => JSON.stringify(request(random, index)))
}

function request(random: () => number, index: number): Request {
  const delivered = Date.UTC(2026, 0, 1) + Math.floor(random() * 300 * 24) * hour + index * 1000
  const limit = pick(random, [0, 24, 48, 200, 400, 719, 720, 721, 1000, 1440, 1500]) * hour
  const deliveredAt = new Date(delivered).toISOString()
  const quantity = pick(random, [1, 2, 10, 99, 100, 101, 500])
  const price = pick(random, [5, 9.99, 19.99, 20, 20.01, 49.9, 120])
  return {
    now: delivered + limit + pick(random, [-1, 0, 0, 1, 1000]),
    id: `case-${index}`,
    order: {
      number: `F-${1000 + index}`,
      country: pick(random, ['FR', 'FR', 'DE', 'NL']),
      total: pick(random, [9.99, 10, 10.01, 55, 240.5]),
      placedAt: new Date(delivered - 72 * hour).toISOString(),
      deliveredAt,
      transport: { arrangedBy: random() < 0.1 ? 'buyer' : 'platform' },
      lines: [
        {
          id: '1',
          title: 'A thing',
          category: pick(random, ['shoes', 'toys', 'tools', 'lamps', 'books', 'food', 'underwear']),
          condition: pick(random, ['new', 'new', 'used', 'damaged']),
          quantity,
          unitPrice: price / quantity,
          price,
          deliveredAt,
        },
      ],
    },
    customer: {
      id: `c-${index}`,
      kind: pick(random, ['consumer', 'business']),
      tier: pick(random, ['silver', 'silver', 'gold', 'platinum']),
      language: 'fr',
    },
  }
}
