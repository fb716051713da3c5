import { beforeAll, expect, test } from 'vitest'
import type { Desk } from '../harness/desk.ts'
import { pouf } from '../harness/orders.ts'
import { worldForTests } from '../harness/world.ts'

/** A manager writes a reply in two languages; an agent who reads French answers a customer who reads Arabic with it; two who change it do not overwrite each other. */
const world = await worldForTests({
  ...{ at: '2026-05-05T10:00:00+01:00', pack: 'marketplace-disputes' },
  ...{ language: 'fr', zone: 'Africa/Casablanca' },
})
const title = 'Une photo plus nette'
const arabic = 'مرحبا {name}، نرجو صورة أوضح للطلب {order}.'
let manager: Desk
let agent: Desk
let number = ''
beforeAll(async () => {
  await world.shop.put('/orders/M-3003', pouf('M-3003'))
  const { body } = await world.customer('c-1').open({
    ...{ order: 'M-3003', kind: 'dispute-with-seller' },
    description: 'La couture du pouf s’est défaite.',
    evidence: [{ file: await world.customer('c-1').photo(1), kind: 'attachment' }],
  })
  number = body.number
  manager = await world.desk(await world.colleague('Nadia Berrada', 'seller-relations'))
  agent = await world.desk(await world.colleague('Salma Idrissi', 'customer-service'))
})

const text = (desk: Desk, language: string) =>
  desk.page.getByRole('textbox', { name: desk.words('replies.text', { language }) })
const tab = (desk: Desk, language: string) =>
  desk.page.getByRole('tab', { name: new RegExp(`^${language}`) }).click()
const opens = async (desk: Desk, reply: string) => {
  await desk.page.getByRole('link', { name: new RegExp(`^${reply}`) }).click()
  await desk.page.getByRole('heading', { name: reply, exact: true }).waitFor()
}
const saved = (desk: Desk) =>
  desk.page
    .getByRole('alert')
    .filter({ hasText: desk.words('replies.saved') })
    .waitFor()

test('the manager writes a reply in French and Arabic, by keys, and is told what is wrong in it', async () => {
  const { page, words } = manager
  await page.keyboard.press('g')
  await page.keyboard.press('c')
  await manager.heading(words('replies.none'))
  await page.keyboard.press('n')
  await manager.sees(words('replies.needs-title'))
  await page.keyboard.type(title)
  await manager.sees(words('replies.needs-text'))
  await text(manager, 'Français').fill('Bonjour {nom}')
  await manager.sees(words('replies.strange', { found: '{nom}' }))
  await text(manager, 'Français').fill('Bonjour ')
  await manager.press('replies.place-name')
  await page.keyboard.type(', une photo de plus près ?')
  expect(await text(manager, 'Français').inputValue()).toBe('Bonjour {name}, une photo de plus près ?')
  await manager.sees(`Bonjour ${words('replies.example-name')}, une photo de plus près ?`)
  await tab(manager, 'Arabe')
  expect(await text(manager, 'Arabe').getAttribute('dir')).toBe('rtl')
  await text(manager, 'Arabe').fill(arabic)
  await page.keyboard.press('Control+Enter')
  await saved(manager)
  await manager.sees(words('replies.lacks', { languages: 'anglais' }))
})

test('an agent answers the customer with it, in Arabic', async () => {
  const { page } = agent
  await agent.opensCase(number)
  await agent.press('talk.canned')
  await page.getByRole('menuitem', { name: title }).click()
  const answer = page.locator('#reply')
  expect(await answer.inputValue()).toBe('مرحبا أمينة بناني، نرجو صورة أوضح للطلب M-3003.')
  await answer.press('Control+Enter')
  await agent.sees(/نرجو صورة أوضح للطلب M-3003/, page.getByRole('list'))
})

test('what is written and not saved is still there after the page was left', async () => {
  const { page, words } = manager
  await tab(manager, 'Français')
  await text(manager, 'Français').fill('Bonjour {name}, une photo au soleil ?')
  await page.getByRole('link', { name: words('shell.go-queue'), exact: true }).click()
  await manager.opens('/desk/replies')
  await manager.sees(words('replies.draft'))
  await opens(manager, title)
  expect(await text(manager, 'Français').inputValue()).toBe('Bonjour {name}, une photo au soleil ?')
})

test('a colleague who was faster is not overwritten, and neither is what was written', async () => {
  const { words } = manager
  const colleague = await world.desk(await world.colleague('Omar Tazi', 'appeals'))
  await colleague.opens('/desk/replies')
  await opens(colleague, title)
  await tab(colleague, 'Anglais')
  await text(colleague, 'Anglais').fill('Dear {name}, a sharper photo?')
  await colleague.press('replies.save')
  await saved(colleague)

  await manager.press('replies.save')
  await manager.sees(words('replies.meanwhile', { by: 'Omar Tazi', known: 'yes' }))
  await manager.sees('Dear {name}, a sharper photo?')
  await manager.press('act.seen')
  await manager.press('replies.save')
  await saved(manager)
  const { body } = await world.shop.get('/canned-replies')
  expect(body.items).toMatchObject([
    {
      ...{ title, version: 3, changedBy: 'Nadia Berrada' },
      texts: {
        ar: arabic,
        en: 'Dear {name}, a sharper photo?',
        fr: 'Bonjour {name}, une photo au soleil ?',
      },
    },
  ])
  await colleague.context.close()
})

test('whoever may not write reads it, and is told why the buttons are shut', async () => {
  const { page, words } = agent
  await agent.press('talk.canned')
  await page.getByRole('menuitem', { name: words('talk.canned-all') }).click()
  await opens(agent, title)
  expect(await text(agent, 'Français').inputValue()).toBe('Bonjour {name}, une photo au soleil ?')
  for (const key of ['replies.new', 'replies.save', 'replies.remove']) {
    const button = page.getByRole('button', { name: words(key), exact: true })
    expect(await button.getAttribute('aria-disabled'), key).toBe('true')
    const reason = page.locator(`[id="${await button.getAttribute('aria-describedby')}"]`)
    expect(await reason.textContent(), key).toBe(words('replies.may-not'))
  }
})

test('taking it away is asked before', async () => {
  const { page, words } = manager
  await manager.press('replies.remove')
  const sure = page.getByRole('dialog', { name: words('replies.remove-sure') })
  await sure.getByRole('button', { name: words('shell.no') }).click()
  await sure.waitFor({ state: 'detached' })
  await manager.press('replies.remove')
  await sure.getByRole('button', { name: words('replies.remove') }).click()
  await manager.sees(words('replies.removed'))
  await manager.heading(words('replies.none'))
  expect((await world.shop.get('/canned-replies')).body.items).toEqual([])
})
