/** People of the running demonstration at devices of their own; what is to be found out is asked of the API from within their pages. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>

export const sizes = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  wide: { viewport: { width: 1360, height: 850 }, deviceScaleFactor: 1.5 },
} as const satisfies Record<string, BrowserContextOptions>
export type Size = keyof typeof sizes

export interface Look {
  size: Size
  colour: 'light' | 'dark'
  language: string
}

// biome-ignore lint/suspicious/noExplicitAny: answers of the API, of which a few things are read
type Answer = any

/** Asks the API as whoever is signed in on the page. */
export const ask = (page: Page, path: string, body?: unknown): Promise<Answer> =>
  page.evaluate(
    async ([address, sent]) => {
      const answer = await fetch(
        `/api/v1${address}`,
        sent === undefined
          ? {}
          : {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify(sent),
            },
      )
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${address}: ${answer.status} ${text}`)
      return text === '' ? undefined : JSON.parse(text)
    },
    [path, body] as const,
  )

export function demoAt(browser: Browser, port: string) {
  const signedIn = new Map<string, StorageState>()

  async function open(
    organisation: string,
    { size, colour, language }: Look,
    storageState?: StorageState,
  ): Promise<Page> {
    const context = await browser.newContext({
      ...(storageState ? { storageState } : {}),
      ...sizes[size],
      ...{ colorScheme: colour, locale: language, timezoneId: 'Europe/Paris' },
      ...{ serviceWorkers: 'block', reducedMotion: 'reduce' },
      baseURL: `http://${organisation}.localhost:${port}`,
    })
    return context.newPage()
  }

  return {
    open,
    /** A member of a team in front of the desk. */
    async staff(organisation: string, team: string, look: Look): Promise<Page> {
      const page = await open(organisation, look)
      await page.goto('/desk')
      const email = `${team}@${organisation}.example.com`
      await ask(page, '/auth/sign-in/email', { email, password: 'redress-demo' })
      await page.goto('/desk')
      await page.getByRole('heading', { level: 2 }).first().waitFor()
      return page
    },
    /** The customer of an order, signed in with the code that waits in the outbox; with one code for all looks. */
    async customer(organisation: string, { order, email }: { order: string; email: string }, look: Look) {
      const known = signedIn.get(email)
      const page = await open(organisation, look, known)
      await page.goto('/')
      await page.getByRole('textbox').first().waitFor()
      if (known) return page
      const codes = async () => {
        const { items } = await ask(page, '/outbox?limit=100')
        return items.filter((each: Answer) => each.to === email && each.template === 'code')
      }
      const before = (await codes())[0]?.mailId
      await ask(page, '/session/codes', { order, email })
      for (;;) {
        const [mail] = await codes()
        if (mail && mail.mailId !== before) {
          const code = /\b(\d{6})\b/.exec(mail.text ?? '')?.[1]
          await ask(page, '/session/customer', { order, email, code })
          signedIn.set(email, await page.context().storageState())
          return page
        }
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
    },
  }
}

export interface Found {
  number: string
  order: string
  email: string
}

/** A case of the demonstration that somebody would want to see: the newest that is as wanted, has so many pictures, and is told in English if one is. */
export async function findCase(
  staff: Page,
  wanted: (view: Answer, customer: Answer) => boolean | Promise<boolean>,
  { filters = '', pictures = 0 } = {},
): Promise<Found> {
  const { items } = await ask(staff, `/cases?limit=100${filters}`)
  let inAnother: Found | undefined
  for (const { number } of items) {
    const view = await ask(staff, `/cases/${encodeURIComponent(number)}`)
    if (!view.order) continue
    const customer = await ask(staff, `/customers/${view.customer}`)
    if (!customer.email || !(await wanted(view, customer))) continue
    const files = pictures > 0 ? (await ask(staff, `/cases/${number}/files`)).items : []
    if (files.length < pictures) continue
    const found = { number, order: view.order.number, email: customer.email }
    if (customer.language === 'en') return found
    inAnother ??= found
  }
  if (inAnother) return inAnother
  throw new Error('The demonstration has no such case. Load it with pictures: redress demo load.')
}

/** What the first remedy that the policy proposes comes to. */
export function worthProposed({ staff }: Answer): number {
  const [proposed] = staff?.proposals ?? []
  const offer = staff?.offers.find(
    (each: Answer) => each.line === proposed?.line && each.remedy === proposed?.remedy,
  )
  return Number(offer?.worth ?? 0)
}
