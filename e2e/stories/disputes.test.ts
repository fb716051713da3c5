import { beforeAll, expect, test } from 'vitest'
import { pouf } from '../harness/orders.ts'
import { photoFile } from '../harness/pictures.ts'
import type { Portal } from '../harness/portal.ts'
import { worldForTests } from '../harness/world.ts'

/** A pouf whose seam came undone, from right to left: the marketplace asks the seller, the seller answers, and it is settled. */
const world = await worldForTests({
  ...{ at: '2026-05-05T10:00:00+01:00', pack: 'marketplace-disputes' },
  ...{ language: 'ar', zone: 'Africa/Casablanca' },
})
let customer: Portal
let number = ''
beforeAll(async () => {
  await world.shop.put('/orders/M-3002', pouf('M-3002'))
  customer = await world.portal()
})

test('the page runs from right to left, and the case begins in Arabic', async () => {
  await customer.findsOrder('M-3002', 'amina@example.com')
  const html = customer.page.locator('html')
  expect([await html.getAttribute('dir'), await html.getAttribute('lang')]).toEqual(['rtl', 'ar'])
  await customer.saysWhatIsWrong('مشكلة مع بائع')
  await customer.shows('صورة أو وثيقة مفيدة', await photoFile('خياطة'))
  await customer.describes('انفكت خياطة البوف بعد يومين.')
  await customer.checks()
  number = await customer.sends()
  await customer.follow('request.follow')
  await customer.status('received')
})

test('customer service asks the seller, from the desk', async () => {
  await world.goTo('2026-05-05T11:00:00+01:00')
  const desk = await world.desk(await world.colleague('Salma Idrissi', 'customer-service'))
  await desk.opensCase(number)
  await desk.begins(desk.words('act.contact-seller'))
  await desk.fills(desk.words('act.field-message'), 'هل يمكنكم إصلاح البوف أو استبداله؟')
  await desk.carriesOut(desk.words('act.contact-seller'))
})

test('the seller reads the one question, and answers in the one place for it', async () => {
  const seller = await world.seller('cuirs@example.com', 's-5')
  await seller.opens(`/seller/cases/${number}`)
  await seller.sees('هل يمكنكم إصلاح البوف أو استبداله؟')
  await seller.page
    .getByRole('radio', { name: new RegExp(seller.words('seller.answer.accepts')) })
    .check({ force: true })
  await seller.fills(seller.words('seller.answer.message'), 'سنستبدله هذا الأسبوع.')
  await seller.press('seller.answer.send')
  await seller.heading(seller.words('seller.answer.given-title'))
})

test('the customer sees the answer, and that it is settled', async () => {
  await world.goTo('2026-05-05T15:00:00+01:00')
  await customer.sees(customer.words('case.story.seller-answered', { who: 'seller', answer: 'accepts' }))
  const desk = await world.desk(await world.colleague('Omar Alami', 'customer-service'))
  await desk.opensCase(number)
  await desk.begins(desk.words('act.resolve'))
  await desk.fills(desk.words('act.field-how'), 'يرسل البائع بوفا جديدا.')
  await desk.carriesOut(desk.words('act.resolve'))
  await customer.status('resolved')
})
