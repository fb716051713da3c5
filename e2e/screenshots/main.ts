/**
 * Makes the pictures of README and docs from the running demonstration: `script/screenshots [PORT]`. They are shrunk until each fits 150 kB. Looking at
 * every one of them afterwards is part of it.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { startChromium } from '../harness/chromium.ts'
import { ask, demoAt, findCase, type Look, type Size, worthProposed } from './demo.ts'

const folder = join(import.meta.dirname, '../../docs/images')
const most = 150_000
const port = process.argv[2] ?? '3000'
const running = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined)
if (!running?.ok) {
  process.stderr.write(`Nothing runs on port ${port}. Start the demonstration with script/server first.\n`)
  process.exit(1)
}
mkdirSync(folder, { recursive: true })
const browser = await startChromium()
const demo = demoAt(browser, port)
const look = (size: Size, colour: Look['colour'] = 'light', language = 'en'): Look => ({
  ...{ size, colour, language },
})

/** Takes the picture of what is to be seen now, and closes the page. */
async function take(name: string, page: Page, { close = true } = {}): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  for (let quality = 84; ; quality -= 8) {
    const picture = await sharp(shot).webp({ quality, effort: 6 }).toBuffer()
    if (picture.length > most && quality > 30) continue
    writeFileSync(join(folder, `${name}.webp`), picture)
    process.stdout.write(`${name}.webp  ${(picture.length / 1000).toFixed(0)} kB\n`)
    break
  }
  if (close) await page.context().close()
}

/** So far that a heading stands right below the top bar. */
async function scrollTo(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.getByRole('heading', { name }).evaluate((heading) => {
    heading.scrollIntoView({ block: 'start', behavior: 'instant' })
    window.scrollBy({ top: -90, behavior: 'instant' })
  })
}

try {
  const staff = await demo.staff('halle-maree', 'support', look('wide'))
  const received = await findCase(
    staff,
    (view) => worthProposed(view) >= 10 && view.lines.every((line: { decision?: unknown }) => !line.decision),
    { filters: '&open=true', pictures: 2 },
  )
  const refused = await findCase(staff, (view) => view.status === 'refused')

  // The portal.
  const start = await demo.open('halle-maree', look('phone'))
  await start.goto('/')
  await start.getByRole('textbox').first().waitFor()
  await take('portal-start-phone', start)

  for (const [size, colour] of [
    ['phone', 'light'],
    ['wide', 'dark'],
  ] as const) {
    const customer = await demo.customer('halle-maree', received, look(size, colour))
    await customer.goto(`/cases/${received.number}`)
    await customer.getByRole('heading', { level: 1 }).waitFor()
    await take(`portal-case-${size}-${colour}`, customer, { close: false })
    await customer.goto(`/orders/${received.order}`)
    await customer.getByRole('link', { name: 'Something is wrong' }).first().waitFor()
    await take(`portal-order-${size}-${colour}`, customer)
  }
  const contesting = await demo.customer('halle-maree', refused, look('phone', 'dark'))
  await contesting.goto(`/cases/${refused.number}`)
  await scrollTo(contesting, 'Not satisfied?')
  await take('portal-refused-phone-dark', contesting)

  const returns = await demo.staff('volta', 'support', look('wide'))
  const bought = await findCase(returns, async ({ order: { number }, lines }) => {
    const { items } = await ask(returns, `/choices?order=${number}`)
    return items.some(
      (each: { kind: string; line: string; outcome: string }) =>
        each.kind === 'standard-warranty' && each.line === lines[0]?.id && each.outcome === 'admitted',
    )
  })
  await returns.context().close()
  for (const [size, colour] of [
    ['wide', 'light'],
    ['phone', 'dark'],
  ] as const) {
    const writing = await demo.customer('volta', bought, look(size, colour))
    await writing.goto(`/orders/${bought.order}/request?kind=standard-warranty`)
    await writing.getByRole('checkbox').first().check()
    await writing.getByRole('radio', { name: 'It is faulty' }).first().check()
    await writing
      .getByRole('textbox', { name: 'What happened?' })
      .fill('It loses an hour every night, on every wrist.')
    await writing.getByText('Judged on this device').waitFor()
    await writing.evaluate(() => window.scrollTo(0, 0))
    await take(`portal-show-us-${size}-${colour}`, writing)
  }

  const gardener = await demo.staff('prato-verde', 'assistance', look('wide'))
  const mower = await findCase(gardener, (view) =>
    Object.values(view.staff?.facts.lines ?? {}).some(
      (facts) => Number((facts as { serviceCentreKm?: unknown }).serviceCentreKm) < 30,
    ),
  )
  await gardener.context().close()
  const owner = await demo.customer('prato-verde', mower, look('wide'))
  await owner.goto(`/orders/${mower.order}`)
  await scrollTo(owner, 'Service centres nearby')
  await take('portal-service-centres-wide-light', owner)

  const agent = await demo.staff('souk-atlas', 'customer-service', look('wide'))
  const dispute = await findCase(
    agent,
    (view, customer) => customer.language === 'ar' && view.status !== 'closed',
  )
  await agent.context().close()
  const buyer = await demo.customer('souk-atlas', dispute, look('phone', 'light', 'ar'))
  await buyer.goto(`/cases/${dispute.number}`)
  await buyer.getByRole('heading', { level: 1 }).waitFor()
  await take('portal-case-arabic-phone-light', buyer)

  // The desk.
  await take('desk-queue-wide-light', staff, { close: false })
  await staff.goto(`/desk/cases/${received.number}`)
  await staff.getByRole('heading', { level: 2 }).first().waitFor()
  await take('desk-case-wide-light', staff, { close: false })
  await staff.goto('/desk/log-a-call')
  await staff.getByRole('heading', { level: 2 }).first().waitFor()
  await staff.getByRole('searchbox').fill(received.order)
  await staff.getByRole('button', { name: received.order }).click()
  await staff
    .getByRole('radiogroup', { name: 'What is it about?' })
    .getByRole('radio', { name: /quality/ })
    .click()
  await staff.getByRole('checkbox').last().click()
  await staff.locator('textarea').first().fill('Half of the box smells of ammonia since this morning.')
  // In the afternoon it is not, and the picture tells the clause.
  await staff.getByText(/The request is (not )?open/).waitFor()
  await staff.getByRole('heading', { level: 2 }).first().scrollIntoViewIfNeeded()
  await take('desk-log-a-call-wide-light', staff)

  const night = await demo.staff('halle-maree', 'support', look('wide', 'dark'))
  await take('desk-queue-wide-dark', night, { close: false })
  await night.keyboard.press('Control+k')
  await night.getByRole('dialog').waitFor()
  await night.keyboard.type('noël')
  await night.getByRole('dialog').getByText(/·/).first().waitFor()
  await take('desk-palette-wide-dark', night, { close: false })
  await night.goto(`/desk/cases/${received.number}`)
  await night.getByRole('heading', { level: 2 }).first().waitFor()
  await take('desk-case-wide-dark', night)

  const pocket = await demo.staff('halle-maree', 'support', look('phone'))
  await take('desk-queue-phone-light', pocket, { close: false })
  await pocket.goto(`/desk/cases/${received.number}`)
  await pocket.getByRole('tab', { name: 'Next step' }).click()
  await take('desk-case-phone-light', pocket)

  const manager = await demo.staff('halle-maree', 'manager', look('wide'))
  await manager.goto('/desk/overview')
  await manager.getByRole('table').first().waitFor()
  await take('desk-overview-wide-light', manager)

  const parcels = await demo.staff('volta', 'returns-desk', look('wide'))
  const parcel = await findCase(parcels, (view) =>
    view.staff?.steps.some((step: { step: string }) => ['receive', 'inspect'].includes(step.step)),
  )
  await parcels.goto('/desk/reception')
  await parcels.getByRole('textbox').first().fill(parcel.number)
  await parcels.keyboard.press('Enter')
  await parcels.getByRole('group').first().waitFor()
  await take('desk-reception-wide-light', parcels)
} finally {
  await browser.close()
}
