import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { watch } from '../harness/orders.ts'
import { worldForTests } from '../harness/world.ts'

/** No mouse: everything is reached with the tabulator, and done with keys. */
const world = await worldForTests({
  ...{ at: '2026-03-06T15:00:00+01:00', pack: 'electronics-rma' },
  ...{ language: 'fr', zone: 'Europe/Paris' },
})
let number = ''

/** Goes on with the tabulator until something has the focus, which must be seen. */
async function goesTo(page: Page, wanted: Locator, most = 80): Promise<void> {
  await wanted.first().waitFor()
  const hasFocus = () => wanted.evaluateAll((all) => all.some((each) => each === document.activeElement))
  for (let pressed = 0; !(await hasFocus()); pressed += 1) {
    if (pressed === most) throw new Error(`The tabulator does not come to ${wanted}.`)
    await page.keyboard.press('Tab')
  }
}

test('a customer finds the order and asks for the refund, with keys alone', async () => {
  await world.shop.put('/orders/E-7001', watch('E-7001'))
  const customer = await world.portal()
  const { page, words } = customer
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const types = async (wanted: Locator, text: string) => {
    await goesTo(page, wanted)
    await page.keyboard.type(text)
  }
  const presses = async (wanted: Locator, key = 'Enter') => {
    await goesTo(page, wanted)
    await page.keyboard.press(key)
  }
  await customer.opens('/')
  await customer.heading(words('sign-in.title'))
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(words('shell.skip'))
  await types(page.getByRole('textbox', { name: words('sign-in.order') }), 'E-7001')
  await types(page.getByRole('textbox', { name: words('sign-in.email') }), 'camille@example.com')
  await page.keyboard.press('Enter')
  await customer.typesCode('camille@example.com')
  await customer.heading(words('orders.number', { number: 'E-7001' }))
  await presses(page.getByRole('link', { name: words('orders.wrong') }))
  await presses(button('Garantie standard : être remboursé'))
  const product = page.getByRole('checkbox', { name: 'Montre connectée' })
  await goesTo(page, product)
  if (!(await product.isChecked())) await page.keyboard.press('Space')
  for (const question of ['Pourquoi ce produit revient-il ?', 'A-t-il servi ?', 'Le sceau du fabricant'])
    await presses(page.getByRole('radiogroup', { name: question }).getByRole('radio').first(), 'Space')
  await types(
    page.getByRole('textbox', { name: words('request.description') }),
    'Elle perd une heure chaque nuit.',
  )
  await presses(button(words('request.to-check')))
  await customer.heading(words('request.step-check'))
  await presses(page.getByRole('button', { name: words('request.send'), exact: true }))
  number = await customer.wasSent()
  await presses(page.getByRole('link', { name: words('request.follow') }))
  await customer.status('received')
  await types(page.getByRole('textbox', { name: words('case.talk.write') }), 'Merci de faire vite.')
  await page.keyboard.press('Control+Enter')
  await customer.sees('Merci de faire vite.')
})

test('an agent takes the case from the queue and decides it, with keys alone', async () => {
  await world.goTo('2026-03-09T11:00:00+01:00')
  const desk = await world.desk(await world.colleague('Hugo Petit', 'support'))
  const { page, words } = desk
  await page.getByRole('link', { name: number }).waitFor()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: words('keys.list') }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: words('keys.list') }).waitFor({ state: 'detached' })
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: new RegExp(`^${number}`) }).waitFor()
  await desk.button(words('next.as-proposed')).waitFor()
  await page.keyboard.press('p')
  await desk.button(words('act.decide')).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('alertdialog').waitFor()
  await page.keyboard.press('Enter')
  await desk.sees(words('act.done', { action: words('act.decide') }))
  await desk.status('approved')
  await page.keyboard.press('g')
  await page.keyboard.press('q')
  await page
    .getByRole('grid', { name: words('queue.list') })
    .or(page.getByText(words('queue.empty')))
    .first()
    .waitFor()
})

test('the palette finds a case, and what can be done', async () => {
  const desk = await world.desk(await world.colleague('Lina Roux', 'support'))
  const { page, words } = desk
  await page.keyboard.press('Control+k')
  await page
    .getByRole('textbox', { name: words('palette.label') })
    .or(page.getByPlaceholder(words('palette.placeholder')))
    .first()
    .waitFor()
  await page.keyboard.type('E-7001')
  await page.getByRole('dialog').getByText(number).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: new RegExp(`^${number}`) }).waitFor()
})

test('what is typed into the palette at once counts, and Enter waits for the answer', async () => {
  const { page } = await world.desk(await world.colleague('Léa Roux', 'support'))
  await page.getByRole('link', { name: number }).waitFor()
  for (let time = 0; time < 5; time += 1) {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type(number)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: new RegExp(`^${number}`) }).waitFor()
    await page.goBack()
    await page.getByRole('link', { name: number }).waitFor()
  }
})

test('closed and opened again in one breath, the palette begins anew', async () => {
  const { page } = await world.desk(await world.colleague('Lou Roux', 'support'))
  await page.getByRole('link', { name: number }).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('wrong')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type(number)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: new RegExp(`^${number}`) }).waitFor()
})
