import type { Locator, Page } from 'playwright-core'
import type { Served } from '../../packages/server/src/testing/served.ts'
import { eventually } from '../../packages/server/src/testing/served.ts'
import type { Words } from '../../packages/web/src/ui/words/words.tsx'
import { exactly, type PictureFile } from './locate.ts'
import type { Visitor } from './visitor.ts'

export type Portal = ReturnType<typeof portalOf>

/** The mails whose code was typed. */
const used = new Set<string>()

/** What a customer does on the portal, in their words; everything is found as a screen reader finds it. */
export function portalOf(visitor: Visitor, words: Words, served: Served) {
  const { page } = visitor
  const press = (key: string, values?: Parameters<Words>[1]) =>
    page.getByRole('button', { name: words(key, values), exact: true }).click()
  const follow = (key: string, values?: Parameters<Words>[1]) =>
    page.getByRole('link', { name: words(key, values), exact: true }).click()

  return {
    ...visitor,
    words,
    press,
    follow,
    sees: (text: string | RegExp, within: Page | Locator = page) =>
      within.getByText(text).filter({ visible: true }).first().waitFor(),
    heading: (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor(),

    async opens(path: string) {
      await page.goto(path)
    },

    /** Asks for a code with an order number and an address, reads it in the mail, and comes in with it. */
    async findsOrder(number: string, email: string) {
      await page.goto('/')
      await page.getByRole('textbox', { name: words('sign-in.order') }).fill(number)
      await page.getByRole('textbox', { name: words('sign-in.email') }).fill(email)
      await press('sign-in.ask')
      await this.typesCode(email)
      await this.heading(words('orders.number', { number }))
    },
    /** Reads the newest code in the mail, which was not used yet, and types it. */
    async typesCode(email: string) {
      await page.getByRole('group', { name: words('sign-in.code') }).waitFor()
      const { code, mail } = await eventually(
        () => newestCode(served, email),
        (newest) => newest.mail !== undefined && !used.has(newest.mail),
      )
      used.add(mail ?? '')
      await page.keyboard.type(code)
    },

    /** From an order to the list of what can be asked for, and to one of these, by its title in the policy. */
    async saysWhatIsWrong(kind: string) {
      await follow('orders.wrong')
      await page.getByRole('button', { name: kind }).click()
      await this.heading(words('request.title-show'))
    },

    chooses: (product: string) => page.getByRole('checkbox', { name: product }).check(),
    fills: (label: string | RegExp, value: string) =>
      page.getByRole('textbox', { name: exactly(label) }).fill(value),
    answers: (question: string, answer: string) =>
      page
        .getByRole('radiogroup', { name: question })
        .getByRole('radio', { name: exactly(answer) })
        .check(),
    describes: (text: string) => page.getByRole('textbox', { name: words('request.description') }).fill(text),

    /** Adds a photograph where it is asked for, and waits until it has arrived. */
    async shows(piece: string, file: PictureFile, { arrives = true } = {}) {
      const place = page.getByRole('region', { name: piece, exact: true })
      await this.addsFile(place, piece, file)
      if (arrives) await this.arrived(place)
    },
    arrived: (place: Locator) => place.getByText(words('upload.done', { size: '' }).trim()).waitFor(),
    async addsFile(place: Locator | Page, what: string, file: PictureFile) {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        place.getByRole('button', { name: words('upload.choose-for', { what }) }).click(),
      ])
      await chooser.setFiles(file)
    },

    /** The descriptions in the drafts that the device keeps, as JSON. */
    keptDrafts: () =>
      page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            const opened = indexedDB.open('redress-drafts')
            opened.onsuccess = () => {
              const found = opened.result.transaction('drafts').objectStore('drafts').getAll()
              found.onsuccess = () => {
                resolve(JSON.stringify(found.result.map(({ description }) => description)))
                opened.result.close()
              }
            }
          }),
      ),

    /** What stands beside the form, on this device. */
    verdict: page.getByRole('complementary', { name: words('judging.verdict') }),

    async checks() {
      await press('request.to-check')
      await this.heading(words('request.step-check'))
    },

    /** Sends, and gives the number that it has from then on. */
    async sends({ anyway = false } = {}): Promise<string> {
      await press(anyway ? 'request.send-anyway' : 'request.send')
      return this.wasSent()
    },
    async wasSent(): Promise<string> {
      await this.heading(words('request.sent'))
      await page.getByText(words('request.your-number'), { exact: true }).waitFor()
      return decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '')
    },

    /** Opens a letter among the messages. */
    reads: (letter: string) => page.getByRole('button', { name: letter, exact: true }).last().click(),
    async opensCase(number: string) {
      await page.goto(`/cases/${encodeURIComponent(number)}`)
      await page.getByText(number, { exact: true }).first().waitFor()
    },
    /** Waits until the case stands so. */
    status: (status: string) =>
      page
        .getByText(words(`case.status.${status}`), { exact: true })
        .first()
        .waitFor(),
    section: (key: string, values?: Parameters<Words>[1]) =>
      page.getByRole('region', { name: words(key, values) }),
  }
}

interface OutboxMail {
  mailId: string
  to: string
  template: string
  text: string | null
}

/** The newest code that went to an address. */
async function newestCode(
  served: Served,
  email: string,
): Promise<{ mail: string | undefined; code: string }> {
  const { body } = await served.shop.get('/outbox?limit=100')
  const mails = (body.items as OutboxMail[]).filter(({ to, template }) => to === email && template === 'code')
  const code = /\b(\d{6})\b/.exec(mails[0]?.text ?? '')?.[1] ?? ''
  return { mail: mails[0]?.mailId, code }
}
