import { expect, test } from 'vitest'
import { openLine } from '../harness/line.ts'
import { bench } from '../harness/orders.ts'
import { worldForTests } from '../harness/world.ts'

/** The connection goes while one writes, the page is closed and opened without it, and what was written goes once it is back: once. */
const world = await worldForTests({
  ...{ at: '2026-03-03T10:00:00+01:00', pack: 'retail-complaints' },
  ...{ language: 'nl', zone: 'Europe/Amsterdam' },
})
const told = 'De bank kwam met een gebroken poot en de bezorger reed weg.'

test('a draft outlives the connection and the page, and is sent once when there is a connection again', async () => {
  await world.shop.put('/orders/58122', bench('58122'))
  const customer = await world.portal({ serviceWorkers: 'allow' })
  await customer.findsOrder('58122', 'lotte@example.com')
  await customer.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await customer.saysWhatIsWrong('Er is iets met een product')
  await customer.chooses('Tuinbank')
  await customer.page.reload()
  await customer.sees(customer.words('request.kept'))

  await customer.context.setOffline(true)
  await customer.sees(customer.words('shell.offline'))
  await customer.describes(told)
  await expect.poll(() => customer.keptDrafts()).toContain(told)
  await customer.page.reload()
  const field = customer.page.getByRole('textbox', { name: customer.words('request.description') })
  await field.waitFor()
  expect(await field.inputValue()).toBe(told)
  expect(await customer.page.getByRole('checkbox', { name: 'Tuinbank' }).isChecked()).toBe(true)

  await customer.checks()
  await customer.press('request.send')
  await customer.sees(customer.words('request.not-sent-yet'))
  await customer.sees(customer.words('request.waits-offline'))
  expect((await world.shop.get('/cases')).body.items).toEqual([])

  await customer.context.setOffline(false)
  expect(await customer.wasSent()).toBe('58122')
  await customer.page.reload()
  await customer.sees('58122')
  const { items } = (await world.shop.get('/cases')).body
  expect(items.map(({ number }: { number: string }) => number)).toEqual(['58122'])
})

test('an answer that is lost on the way back makes no second case', async () => {
  const line = await openLine(world.origin)
  await world.shop.put('/orders/58123', bench('58123'))
  const customer = await world.portal({ baseURL: line.origin })
  await customer.findsOrder('58123', 'lotte@example.com')
  await customer.saysWhatIsWrong('Er is iets met een product')
  await customer.chooses('Tuinbank')
  await customer.describes(told)
  await customer.checks()
  line.loseAnswerTo('POST /api/v1/cases ')
  await customer.press('request.send')
  await expect.poll(line.hasLost).toBe(true)
  await customer.page.reload()
  await customer.opens('/cases')
  await customer.page.getByRole('link', { name: /58123/ }).first().waitFor()
  await expect.poll(() => customer.keptDrafts()).toEqual('[]')
  expect((await world.shop.get('/cases?order=58123')).body.items).toHaveLength(1)
  await line.close()
})

test('“My cases” and a case open without a connection, though their pages were not opened before', async () => {
  const customer = await world.portal({ serviceWorkers: 'allow' })
  await world.shop.put('/orders/58124', bench('58124'))
  const { body } = await world.customer('c-79').open({
    ...{ order: '58124', kind: 'product', lines: [{ id: '1' }] },
    description: told,
  })
  await customer.findsOrder('58124', 'lotte@example.com')
  await customer.opens(`/sent/${body.number}`)
  await customer.sees(body.number)
  const kept = () =>
    customer.page.evaluate(async () => {
      const files = await (await caches.open('redress-files')).keys()
      return files.map(({ url }) => new URL(url).pathname).join(' ')
    })
  await expect.poll(kept).toMatch(/cases-page-.*case-route-|case-route-.*cases-page-/)

  await customer.context.setOffline(true)
  await customer.opens('/cases')
  await customer.heading(customer.words('cases.title'))
  await customer.opens(`/cases/${body.number}`)
  await customer.sees(body.number)
  await customer.heading(customer.words('case.talk.title-customer'))
})
