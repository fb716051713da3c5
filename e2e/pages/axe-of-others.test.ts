import { beforeAll, describe, test } from 'vitest'
import { holdsAgainstAxe } from '../harness/axe.ts'
import type { Desk } from '../harness/desk.ts'
import { watch } from '../harness/orders.ts'
import type { Portal } from '../harness/portal.ts'
import { worldForTests } from '../harness/world.ts'

/** The pages that only other policies have: withdrawal, a refusal, products decided one by one, the reception. Nothing that axe finds. */
const world = await worldForTests(
  {
    ...{ at: '2026-03-06T15:00:00+01:00', pack: 'electronics-rma' },
    ...{ language: 'fr', zone: 'Europe/Paris' },
  },
  { story: false },
)
let customer: Portal
let desk: Desk
let number = ''
let question = ''
let tooLate = ''
beforeAll(async () => {
  await world.shop.put('/orders/E-7001', watch('E-7001'))
  const { body } = await world.customer('c-1').open({
    ...{ order: 'E-7001', kind: 'standard-warranty' },
    description: 'Elle perd une heure chaque nuit.',
    lines: [{ id: '1', reason: 'defective', usage: 'tried', seal: 'broken' }],
  })
  number = body.number
  await world.shop.put('/orders/E-7002', watch('E-7002'))
  const asked = await world.customer('c-1').open({
    ...{ order: 'E-7002', kind: 'question', lines: ['1'] },
    description: 'Elle ne me plaît pas. Que faire ?',
  })
  question = asked.body.number
  await world.shop.put('/orders/E-7003', { ...watch('E-7003'), deliveredAt: '2026-01-20T10:00:00+01:00' })
  const late = await world.customer('c-1').open({
    ...{ order: 'E-7003', kind: 'question', lines: ['1'] },
    description: 'Elle ne me plaît plus. Que faire ?',
  })
  tooLate = late.body.number
  customer = await world.portal()
  desk = await world.desk(await world.colleague('Hugo Petit', 'support'))
})

describe('in fr', () => {
  const held = (name: string, open: () => Promise<unknown>) =>
    test(name, async () => {
      await open()
      await holdsAgainstAxe(name.startsWith('desk') ? desk.page : customer.page, name)
    })

  held('portal: an order with its guarantee', () => customer.findsOrder('E-7001', 'camille@example.com'))
  held('portal: what is wrong, and what is shut', async () => {
    await customer.opens('/orders/E-7001/request')
    await customer.sees(customer.words('request.not-open'))
  })
  held('portal: withdrawing', async () => {
    await customer.opens('/orders/E-7001/withdraw')
    await customer.page.getByRole('button', { name: customer.words('withdraw.confirm') }).waitFor()
  })
  held('portal: withdrawn', async () => {
    await customer.press('withdraw.confirm')
    await customer.heading(customer.words('withdraw.acknowledgement'))
  })
  held('desk: products decided one by one', async () => {
    await desk.opensCase(number)
    await desk.begins(desk.words('act.decide'))
    await desk.way('Montre connectée', 'reject')
    await desk.sees(desk.words('act.field-clause'))
  })
  held('desk: the question before what cannot be undone', async () => {
    await desk.opensCase(number)
    await desk.press('next.as-proposed')
    await desk.button(desk.words('act.decide')).click()
    await desk.page.getByRole('alertdialog').waitFor()
  })
  held('desk: done', async () => {
    const action = desk.words('act.decide')
    await desk.page.getByRole('button', { name: desk.words('act.yes', { action }) }).click()
    await desk.sees(desk.words('act.done', { action }))
  })
  held('portal: a case with something to do', async () => {
    await customer.opensCase(number)
    await customer.status('approved')
  })
  held('portal: a question that came too late for most', async () => {
    await customer.opensCase(tooLate)
    await customer.section('case.turn.title').waitFor()
  })
  held('portal: a question, and what it can become', async () => {
    await customer.opensCase(question)
    await customer.section('case.turn.title').waitFor()
  })
  held('portal: a question becomes a claim', async () => {
    await customer.page.getByRole('link', { name: 'Garantie standard : être remboursé' }).click()
    await customer.answers('Pourquoi ce produit revient-il ?', 'Il ne me convient pas')
    await customer.sees(customer.words('judging.refused'), customer.verdict)
  })
  held('portal: it does not, and why', async () => {
    await customer.checks()
    await customer.press('request.send-anyway')
    await customer.sees(customer.words('turn.not-turned'))
  })
  held('portal: the question before an outside body is named', async () => {
    await world.as('support').does(question, 'decide', {
      ...{ outcome: 'reject', clause: 'defective-all' },
      contents: { reasons: 'Elle marche.' },
    })
    await customer.opensCase(question)
    await customer.press('case.refer.ask-of', { body: 'Médiateur de la consommation' })
    await customer.page.getByRole('group', { name: customer.words('case.form.sure') }).waitFor()
  })
  held('desk: a parcel at the reception', async () => {
    await world.customer('c-1').does(number, 'do-step', { step: 'ship-back' })
    desk = await world.desk(await world.colleague('Lina Roux', 'returns-desk'))
    await desk.receives(number)
    await desk.receivesStep('Réception')
  })
})
