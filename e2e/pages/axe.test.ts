import { afterAll, beforeAll, describe, test } from 'vitest'
import { holdsAgainstAxe } from '../harness/axe.ts'
import type { Desk } from '../harness/desk.ts'
import { pouf } from '../harness/orders.ts'
import { photoFile } from '../harness/pictures.ts'
import type { Portal } from '../harness/portal.ts'
import { type Colleague, worldForTests } from '../harness/world.ts'

/** Every page, from left to right in French and from right to left in Arabic, in light and in dark: nothing that axe finds. */
const world = await worldForTests(
  {
    ...{ at: '2026-05-05T10:00:00+01:00', pack: 'marketplace-disputes' },
    ...{ language: 'fr', zone: 'Africa/Casablanca' },
  },
  { story: false },
)
const kind = { fr: 'Un souci avec un vendeur', ar: 'مشكلة مع بائع' }
const piece = { fr: 'Photo ou document utile', ar: 'صورة أو وثيقة مفيدة' }
let number = ''
let agent: Colleague
let manager: Colleague
const reply = {
  title: 'Une photo',
  texts: { fr: 'Bonjour {name}, une photo ?', ar: 'مرحبا {name}، هل لديك صورة؟' },
}

beforeAll(async () => {
  await world.shop.put('/orders/M-3002', pouf('M-3002'))
  await world.shop.put('/orders/M-3003', pouf('M-3003'))
  const { body } = await world.customer('c-1').open({
    ...{ order: 'M-3003', kind: 'dispute-with-seller' },
    description: 'La couture du pouf s’est défaite.',
    evidence: [{ file: await world.customer('c-1').photo(1), kind: 'attachment' }],
  })
  number = body.number
  await world.shop.put('/orders/M-1', {
    ...pouf('M-1'),
    customer: {
      externalId: 'c-2',
      kind: 'consumer',
      name: 'Samir',
      email: 'new@example.com',
      language: 'fr',
    },
  })
  agent = await world.colleague('Salma Idrissi', 'customer-service')
  manager = await world.colleague('Nadia Berrada', 'seller-relations')
  await world.shop.post('/canned-replies', reply)
  await world.as('customer-service').does(number, 'contact-seller', { message: 'Pouvez-vous le réparer ?' })
})

describe.each(['fr', 'ar'] as const)('in %s', (language) => {
  let customer: Portal
  let desk: Desk
  beforeAll(async () => {
    customer = await world.portal({ language })
    desk = await world.desk(agent, { language })
  })
  afterAll(async () => {
    await customer.context.close()
    await desk.context.close()
  })
  const held = (name: string, open: () => Promise<unknown>) =>
    test(name, async () => {
      const page = name.startsWith('desk') ? desk.page : customer.page
      await open()
      await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' })
      await holdsAgainstAxe(page, `${name}, ${language}`)
    })

  held('portal: the start', async () => {
    await customer.opens('/')
    await customer.heading(customer.words('sign-in.title'))
  })
  held('portal: the start with what is missing', () => customer.press('sign-in.ask'))
  held('portal: a page that is not there', async () => {
    await customer.opens('/nowhere')
    await customer.heading(customer.words('shell.not-found'))
  })
  held('portal: an order', () => customer.findsOrder('M-3002', 'amina@example.com'))
  held('portal: the orders', async () => {
    await customer.opens('/orders')
    await customer.sees(/M-3002/)
  })
  held('portal: what is wrong', async () => {
    await customer.opens('/orders/M-3002/request')
    await customer.page.getByRole('button', { name: kind[language] }).waitFor()
  })
  held('portal: show us, empty and pressed', async () => {
    await customer.page.getByRole('button', { name: kind[language] }).click()
    await customer.heading(customer.words('request.title-show'))
    await customer.press('request.to-check')
    await customer.sees(customer.words('request.not-yet'))
  })
  held('portal: show us, filled in', async () => {
    await customer.shows(piece[language], await photoFile('Pouf'))
    await customer.describes('La couture du pouf s’est défaite en deux jours.')
    await customer.sees(customer.words('judging.complete'), customer.verdict)
  })
  held('portal: check', () => customer.checks())
  held('portal: sent', () => customer.sends())
  held('portal: a case', async () => {
    await customer.opensCase(number)
    await customer.sees(customer.words('case.contest.title'))
  })
  held('portal: the cases', async () => {
    await customer.opens('/cases')
    await customer.sees(number)
  })
  held('portal: no cases yet', async () => {
    await customer.findsOrder('M-1', 'new@example.com')
    await customer.opens('/cases')
    await customer.heading(customer.words('cases.none'))
  })
  held('portal: no such case', async () => {
    await customer.opens('/cases/R7K-4MQ-9XT')
    await customer.sees(/R7K-4MQ-9XT/)
  })
  held('portal: the policy', async () => {
    await customer.opens('/policy')
    await customer.page.getByRole('heading', { level: 2 }).first().waitFor()
  })

  held('desk: the queue', async () => {
    await desk.opens('/desk')
    await desk.page.getByRole('link', { name: number }).waitFor()
  })
  held('desk: the queue with one picked', async () => {
    await desk.page.getByRole('checkbox', { name: desk.words('queue.select', { number }) }).click()
    await desk.page.getByRole('button', { name: desk.words('queue.clear') }).waitFor()
  })
  held('desk: the keys', async () => {
    await desk.opens('/desk')
    await desk.page.getByRole('link', { name: number }).waitFor()
    await desk.page.keyboard.press('?')
    await desk.page.getByRole('dialog').waitFor()
  })
  held('desk: the palette', async () => {
    await desk.page.keyboard.press('Escape')
    await desk.page.getByRole('dialog').waitFor({ state: 'detached' })
    await desk.page.keyboard.press('Control+k')
    await desk.page.getByPlaceholder(desk.words('palette.placeholder')).waitFor()
  })
  held('desk: search', async () => {
    await desk.opens('/desk/search')
    await desk.page.getByRole('searchbox').or(desk.page.getByRole('textbox')).last().fill('M-3003')
    await desk.page.getByText(number).first().waitFor()
  })
  held('desk: search, nothing found', async () => {
    await desk.page.getByRole('searchbox').fill('zzzzzz')
    await desk.heading(desk.words('search.nothing', { query: 'zzzzzz' }))
  })
  held('desk: an empty queue', async () => {
    await desk.opens('/desk?team=appeals')
    await desk.heading(desk.words('queue.empty'))
  })
  held('desk: a case', () => desk.opensCase(number))
  held('desk: a case, with a form', async () => {
    await desk.opensCase(number)
    await desk.begins(desk.words('act.escalate'))
    await desk.sees(desk.words('act.incomplete'))
  })
  held('desk: no such case', async () => {
    await desk.opens('/desk/cases/R7K-4MQ-9XT')
    await desk.sees(/R7K-4MQ-9XT/)
  })
  held('desk: log a call', async () => {
    await desk.opens('/desk/log-a-call')
    await desk.page.getByRole('heading', { level: 2 }).first().waitFor()
  })
  held('desk: the reception', async () => {
    await desk.opens('/desk/reception')
    await desk.page.getByRole('heading', { level: 2 }).first().waitFor()
  })
  held('desk: the overview', async () => {
    await desk.opens('/desk/overview')
    await desk.page.getByRole('table').first().waitFor()
  })
  held('desk: the canned replies', async () => {
    await desk.opens('/desk/replies')
    await desk.page.getByRole('link', { name: reply.title }).waitFor()
  })
  held('desk: a canned reply, for who may not write it', async () => {
    await desk.page.getByRole('link', { name: reply.title }).click()
    await desk.page.getByRole('tab').first().waitFor()
  })
  held('desk: the account', async () => {
    await desk.opens('/desk/account')
    await desk.sees(desk.words('account.passkeys'))
  })
  held('desk: signing in', async () => {
    await desk.context.clearCookies()
    await desk.opens('/desk')
    await desk.page.getByRole('textbox', { name: desk.words('sign-in.email') }).waitFor()
  })
  held('desk: signing in, refused', async () => {
    await desk.page.getByRole('textbox', { name: desk.words('sign-in.email') }).fill('nobody@example.com')
    await desk.page.getByRole('textbox', { name: desk.words('sign-in.password') }).fill('wrong wrong wrong')
    await desk.press('sign-in.enter')
    await desk.sees(desk.words('sign-in.wrong-password'))
  })
  held('desk: a forgotten password', () =>
    desk.page.getByRole('button', { name: desk.words('sign-in.forgotten') }).click(),
  )

  test('the canned replies, as a manager writes them', async () => {
    const writer = await world.desk(manager, { language })
    await writer.opens('/desk/replies?reply=new')
    await writer.sees(writer.words('replies.needs-title'))
    await holdsAgainstAxe(writer.page, `desk: a new canned reply, ${language}`)
    await writer.page.getByRole('textbox', { name: writer.words('replies.title') }).fill(reply.title)
    await writer.page.getByRole('tabpanel').getByRole('textbox').fill('{nom}')
    await writer.sees(writer.words('replies.taken'))
    await holdsAgainstAxe(writer.page, `desk: a canned reply with faults, ${language}`)
    await writer.page
      .getByRole('link', { name: new RegExp(`^${reply.title} `) })
      .last()
      .click()
    await writer.press('replies.remove')
    await writer.page.getByRole('dialog').waitFor()
    await holdsAgainstAxe(writer.page, `desk: taking a canned reply away, ${language}`)
    await writer.context.close()
  })

  test('the pages of a seller', async () => {
    const seller = await world.seller(`cuirs-${language}@example.com`, 's-5', { language })
    await seller.opens('/seller')
    await seller.sees(number)
    await holdsAgainstAxe(seller.page, `seller: the list, ${language}`)
    await seller.opens(`/seller/cases/${number}`)
    await seller.sees('Pouvez-vous le réparer ?')
    await holdsAgainstAxe(seller.page, `seller: a question, ${language}`)
    await seller.opens('/desk')
    await seller.heading(/./)
    await holdsAgainstAxe(seller.page, `desk: for a seller, ${language}`)
    await seller.context.clearCookies()
    await seller.opens('/seller')
    await seller.heading(seller.words('seller.gate'))
    await holdsAgainstAxe(seller.page, `seller: nobody signed in, ${language}`)
    await seller.context.close()
  })
})
