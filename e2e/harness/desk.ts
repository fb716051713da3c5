import type { Locator } from 'playwright-core'
import type { Words } from '../../packages/web/src/ui/words/words.tsx'
import { exactly } from './locate.ts'
import type { Visitor } from './visitor.ts'

export type Desk = ReturnType<typeof deskOf>

/** What a colleague does at the desk. */
export function deskOf(visitor: Visitor, words: Words) {
  const { page } = visitor
  const button = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: true }).and(page.locator(':not([aria-disabled=true])'))

  return {
    ...visitor,
    words,
    button,
    press: (key: string, values?: Parameters<Words>[1]) => button(words(key, values)).click(),
    sees: (text: string | RegExp, within: Pick<Locator, 'getByText'> = page) =>
      within.getByText(text).filter({ visible: true }).first().waitFor(),

    async signsIn(email: string, password: string) {
      await page.goto('/desk')
      await page.getByRole('textbox', { name: words('sign-in.email') }).fill(email)
      await page.getByRole('textbox', { name: words('sign-in.password') }).fill(password)
      await button(words('sign-in.enter')).click()
      await page.getByRole('navigation', { name: words('shell.navigation') }).waitFor()
    },

    opens: (path: string) => page.goto(path),
    heading: (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor(),
    async opensCase(number: string) {
      await page.goto(`/desk/cases/${encodeURIComponent(number)}`)
      await page.getByRole('heading', { name: new RegExp(`^${number}`) }).waitFor()
    },

    /** Opens the form of an action. */
    async begins(action: string | RegExp) {
      await button(action).first().click()
      await button(words('act.back')).waitFor()
    },
    line: (product: string) => page.getByRole('group', { name: product, exact: true }),
    /** Approves, rejects, or lets the customer choose, for one product. */
    way: (product: string, way: 'approve' | 'choose' | 'reject') =>
      page
        .getByRole('radiogroup', { name: words('act.outcome-of', { line: product }) })
        .getByText(words(`act.way-${way}`), { exact: true })
        .click(),
    /** Chooses from a list that opens. */
    async selects(label: string, option: string | RegExp, within: Pick<Locator, 'getByRole'> = page) {
      const list = within.getByRole('combobox', { name: exactly(label) })
      const wanted = typeof option === 'string' ? exactly(option) : option
      if (wanted.test(await list.inputValue())) return
      await list.click()
      await page.getByRole('option', { name: option }).click()
    },
    fills: (label: string | RegExp, value: string) =>
      page.getByRole('textbox', { name: exactly(label) }).fill(value),
    answers: (question: string | RegExp, answer: string) =>
      page
        .getByRole('radiogroup', { name: typeof question === 'string' ? exactly(question) : question })
        .getByRole('radio', { name: exactly(answer) })
        .check(),

    /** Does what the form is for, says yes to the question where there is one, and waits until it is done. */
    async carriesOut(action: string) {
      await button(action).click()
      const sure = page.getByRole('alertdialog', { name: words('act.sure', { action }) })
      const done = page.getByText(words('act.done', { action }), { exact: true })
      await sure.or(done).first().waitFor()
      if (await sure.isVisible())
        await sure.getByRole('button', { name: words('act.yes', { action }) }).click()
      await done.waitFor()
    },

    /** Types a number at the reception, as a scanner does. */
    async receives(number: string) {
      await page.goto('/desk/reception')
      await page.getByRole('textbox', { name: exactly(words('reception.number')) }).fill(number)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: words('reception.message') }).waitFor()
    },
    /** Ticks what was done, or says how it ended, and confirms all of it. */
    async receivesStep(step: string, outcome?: string) {
      if (outcome === undefined) await page.getByRole('checkbox', { name: step }).check()
      else
        await page
          .getByRole('radiogroup', { name: exactly(step) })
          .getByRole('radio', { name: exactly(outcome) })
          .check()
    },
    async confirmsReception(number: string) {
      await button(words('reception.confirm')).click()
      await page.getByText(words('reception.confirmed', { number })).waitFor()
    },
    status: (status: string) =>
      page
        .getByText(words(`status.${status}`), { exact: true })
        .first()
        .waitFor(),
  }
}
