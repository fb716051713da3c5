import type { Browser } from 'playwright-core'
import { weighScripts } from './first-load.ts'
import { interactionsOf, noteInteractions } from './interactions.ts'
import type { Shop } from './shop.ts'

export async function weighPortal(browser: Browser, { origin }: Shop) {
  const context = await browser.newContext({ locale: 'fr', serviceWorkers: 'block' })
  const page = await context.newPage()
  const weighed = await weighScripts(page, async () => {
    await page.goto(origin)
    await page.locator('form input').first().waitFor()
  })
  await context.close()
  return weighed
}

/** A claim is written as a customer does it; gives how long each press took. `slower` makes the processor so many times slower. */
export async function usePortal(browser: Browser, shop: Shop, slower: number) {
  const context = await browser.newContext({
    ...{ locale: 'fr', serviceWorkers: 'block', viewport: { width: 360, height: 740 } },
    ...{ isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  })
  const page = await context.newPage()
  await noteInteractions(page)
  const device = await context.newCDPSession(page)
  await page.goto(await shop.wayIn())
  await page.getByRole('link', { name: /F-1/ }).waitFor()
  await device.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.getByRole('link', { name: /F-1/ }).tap()
  await page.getByRole('link', { name: 'Quelque chose ne va pas' }).tap()
  await page.getByRole('button', { name: 'La qualité' }).tap()
  const weight = page.getByRole('textbox', { name: /^Quantité touchée/ })
  await weight.waitFor()
  await weight.tap()
  await page.keyboard.type('3,5')
  await page.getByRole('textbox', { name: 'Que s’est-il passé' }).tap()
  await page.keyboard.type('La moitié de la caisse sent mauvais depuis ce matin.')
  await page.getByRole('button', { name: 'Vérifier et envoyer' }).tap()
  await page.getByRole('button', { name: 'Modifier' }).tap()
  await weight.waitFor()
  await page
    .getByRole('button', { name: 'Clair ou sombre' })
    .tap()
    .catch(() => {})
  const interactions = await interactionsOf(page)
  await context.close()
  return interactions
}
