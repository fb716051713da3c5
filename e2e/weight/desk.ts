import type { Browser, BrowserContext, Page } from 'playwright-core'
import { weighScripts } from './first-load.ts'
import { interactionsOf, noteInteractions } from './interactions.ts'
import { agent, type Shop } from './shop.ts'

const viewport = { width: 1440, height: 900 }

/** A browser in which the agent is signed in. */
async function signedIn(browser: Browser, { origin }: Shop): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'fr', viewport, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto(`${origin}/desk`)
  await page.getByRole('textbox', { name: 'Adresse e-mail' }).fill(agent.email)
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill(agent.password)
  await page.keyboard.press('Enter')
  await rows(page).first().waitFor()
  await page.close()
  return context
}
const rows = (page: Page) => page.getByRole('grid').getByRole('link')

export async function weighDesk(browser: Browser, shop: Shop) {
  const context = await signedIn(browser, shop)
  const page = await context.newPage()
  const weighed = await weighScripts(page, async () => {
    await page.goto(`${shop.origin}/desk`)
    await rows(page).first().waitFor()
  })
  await context.close()
  return weighed
}

/** An agent goes through the queue, opens a case, writes and leaves a decision, and looks for something: how long each press took. */
export async function useDesk(browser: Browser, shop: Shop) {
  const context = await signedIn(browser, shop)
  const page = await context.newPage()
  await noteInteractions(page)
  await page.goto(`${shop.origin}/desk`)
  await rows(page).first().waitFor()
  for (const key of ['j', 'j', 'j', 'k', 'x', 'j', 'x', 'PageDown', 'PageDown', 'Escape', '?'])
    await page.keyboard.press(key)
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type(shop.number)
  await page
    .getByRole('dialog')
    .getByText(new RegExp(`^${shop.number} ·`))
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: new RegExp(`^${shop.number}`) }).waitFor()
  await page.getByRole('button', { name: 'Décider' }).first().click()
  await page.getByText('Accepter', { exact: true }).click()
  await page.getByRole('textbox', { name: /^Motif/ }).click()
  await page.keyboard.type('La photo le montre.')
  await page.keyboard.press('Escape')
  await page
    .getByRole('textbox', { name: /^Message/ })
    .first()
    .click()
  await page.keyboard.type('Bonjour, nous regardons cela.')
  const interactions = await interactionsOf(page)
  await context.close()
  return interactions
}

export interface Scrolled {
  frames: number
  /** The longest time without a frame, in milliseconds. */
  longest: number
  /** How many frames took longer than a twentieth of a second. */
  slow: number
  rows: number
}

/** Scrolls down the queue as fast as a wheel goes, for so many milliseconds; what is on the screen must be rows, not their places. */
export async function scrollQueue(browser: Browser, shop: Shop, milliseconds: number): Promise<Scrolled> {
  const context = await signedIn(browser, shop)
  const page = await context.newPage()
  await page.goto(`${shop.origin}/desk?team=all`)
  await rows(page).first().waitFor()
  const grid = page.getByRole('grid')
  const scrolled = await grid.evaluate(
    (element, until) =>
      new Promise<Omit<Scrolled, 'rows'>>((resolve) => {
        const gaps: number[] = []
        const begun = performance.now()
        let before = begun
        const step = (now: number) => {
          gaps.push(now - before)
          before = now
          element.scrollTop += 300
          if (now - begun < until) return requestAnimationFrame(step)
          const slow = gaps.filter((gap) => gap > 50).length
          resolve({ frames: gaps.length, longest: Math.max(...gaps), slow })
        }
        requestAnimationFrame(step)
      }),
    milliseconds,
  )
  await rows(page).first().waitFor()
  const last = await page.getByRole('grid').getByRole('row').last().getAttribute('aria-rowindex')
  await context.close()
  return { ...scrolled, rows: Number(last) }
}
