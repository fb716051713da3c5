import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on a page, in light and in dark. */
export async function holdsAgainstAxe(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.waitForFunction(
      (wanted) =>
        document.documentElement.dataset.mantineColorScheme === wanted &&
        !document
          .getAnimations()
          .some((each) => each instanceof CSSTransition && each.playState === 'running'),
      colorScheme,
    )
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({
        ...{ page: name, colorScheme, rule: id, help, at: target.join(' ') },
        why: failureSummary?.split('\n').slice(1).join(' ').trim(),
      })),
    )
    expect.soft(found, `${name}, ${colorScheme}`).toEqual([])
  }
}
