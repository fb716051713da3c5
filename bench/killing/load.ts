/** Customers and agents at work, who send again what was not answered, and remember what was. */
export const organisation = 'bench'

export interface Acknowledged {
  number: string
  version: number
}

export interface Load {
  /** What the server said it has, by matter: after the claim, and after its decision. */
  readonly opened: ReadonlyMap<number, Acknowledged>
  readonly decided: ReadonlyMap<number, Acknowledged>
  /** Ends when every worker has its answer. */
  stop(): Promise<void>
  /** How often something had to be sent again. */
  readonly again: () => number
}

export interface LoadOptions {
  url: string
  key: string
  /** From which matter on. */
  from: number
  workers: number
  /** Leaves out what the claim needs, so that it waits, and then falls due. */
  incomplete?: boolean
  most?: number
}

export const orderNumber = (matter: number): string => `F-${matter}`

/** Orders that were delivered just now, so that they can be claimed for. */
export function ordersFrom(from: number, count: number, deliveredAt: Date): object[] {
  return Array.from({ length: count }, (_, index) => ({
    externalId: orderNumber(from + index),
    number: orderNumber(from + index),
    deliveredAt: deliveredAt.toISOString(),
    customer: {
      externalId: `C-${from + index}`,
      kind: 'business',
      language: 'fr',
      country: 'FR',
      email: `c${from + index}@example.com`,
    },
    transport: { arrangedBy: 'platform', paidBy: 'platform' },
    lines: [{ id: '1', title: 'Brown crab', quantity: '20', unit: 'kg', unitPrice: '9.80' }],
    invoices: [{ id: 'i', number: `I-${from + index}`, issuedAt: deliveredAt.toISOString() }],
  }))
}

export function startLoad({
  url,
  key,
  from,
  workers,
  incomplete = false,
  most = Number.POSITIVE_INFINITY,
}: LoadOptions): Load {
  const opened = new Map<number, Acknowledged>()
  const decided = new Map<number, Acknowledged>()
  let next = from
  let again = 0
  let stopped = false

  /** Until it is answered; `undefined` when the load was stopped before. */
  async function insist(
    path: string,
    body: object,
    headers: Record<string, string>,
  ): Promise<Acknowledged | undefined> {
    while (!stopped) {
      const response = await fetch(`${url}/api/v1${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${key}`,
          prefer: 'return=minimal',
          ...headers,
        },
        body: JSON.stringify(body),
      }).catch(() => undefined)
      const text = await response?.text().catch(() => undefined)
      if (response && text !== undefined && response.ok) return JSON.parse(text)
      if (response && response.status < 500 && response.status !== 429)
        throw new Error(`Refused: ${response.status} ${text}`)
      again += 1
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    return undefined
  }

  async function work(): Promise<void> {
    while (!stopped && next < from + most) {
      const matter = next
      next += 1
      const claim = await insist('/cases', claimOf(matter, incomplete), {
        'idempotency-key': `open-${matter}`,
        'redress-as': 'support',
      })
      if (!claim) return
      opened.set(matter, claim)
      if (incomplete) continue
      const decision = { do: 'decide', with: { outcome: 'approve', remedy: 'credit-note', disposal: 'keep' } }
      const done = await insist(`/cases/${claim.number}/commands`, decision, {
        'idempotency-key': `decide-${matter}`,
        'redress-as': 'support',
      })
      if (done) decided.set(matter, done)
    }
  }

  const working = Array.from({ length: workers }, work)
  return {
    opened,
    decided,
    again: () => again,
    async stop() {
      stopped = most === Number.POSITIVE_INFINITY
      await Promise.all(working)
    },
  }
}

/** As support takes it down at the telephone: the pictures follow, and the claim counts meanwhile. */
function claimOf(matter: number, incomplete: boolean): object {
  return {
    order: orderNumber(matter),
    kind: incomplete ? 'quality' : 'late-delivery',
    channel: 'phone',
    lines: [incomplete ? { id: '1', affected: 4 } : { id: '1' }],
    description: incomplete
      ? 'Four kilos smell of ammonia, the flesh is soft'
      : 'It came six hours after the market had closed',
  }
}
