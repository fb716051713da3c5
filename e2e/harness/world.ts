/** A shop in a real browser: the whole server with a clock that stands where it is put, and people at devices of their own. */

import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { devices, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, expect } from 'vitest'
import { setPassword } from '../../packages/server/src/people/passwords.ts'
import { insertPerson } from '../../packages/server/src/people/staff.ts'
import { packPolicy } from '../../packages/server/src/testing/pack-policy.ts'
import { eventually, type ServedOptions, serveWorld } from '../../packages/server/src/testing/served.ts'
import type { Words } from '../../packages/web/src/ui/words/words.tsx'
import { startChromium } from './chromium.ts'
import { type Desk, deskOf } from './desk.ts'
import { exactly } from './locate.ts'
import { type Portal, portalOf } from './portal.ts'
import { openVisitor, type Visitor, type VisitorOptions } from './visitor.ts'
import { wordsIn } from './words.ts'

export interface WorldOptions extends ServedOptions {
  /** What everybody reads, unless told otherwise. */
  language: string
  zone: string
}

type Device = Partial<Omit<VisitorOptions, 'at'>> & { language?: string }

export type World = Awaited<ReturnType<typeof openWorld>>

const password = 'crab crab crab crab'

export async function openWorld({ language, zone, pack, ...options }: WorldOptions) {
  const served = await serveWorld({ pack, ...options })
  const browser = await startChromium()
  const { policy } = packPolicy(pack)
  const { organisation, services } = served
  const origin = `http://${organisation}.localhost:${new URL(served.url).port}`
  const visitors: Visitor[] = []

  async function visitor({ language: own = language, ...device }: Device = {}): Promise<Visitor> {
    const opened = await openVisitor(browser, {
      ...{ at: served.clock.now(), baseURL: origin, locale: own, timezoneId: zone },
      ...{ viewport: { width: 1280, height: 900 } },
      ...device,
    })
    visitors.push(opened)
    return opened
  }

  return {
    ...served,
    origin,
    policy,
    visitor,
    /** Puts the clock of the server, and those of all devices. */
    async goTo(instant: string) {
      served.goTo(instant)
      for (const each of visitors) await each.setClock(served.clock.now())
    },
    /** A customer, or a seller, with a device that knows nothing of us. */
    async portal(device: Device = {}): Promise<Portal> {
      const words = await wordsIn(device.language ?? language, 'portal')
      return portalOf(await visitor(device), words, served)
    },
    /** Somebody who answers for a seller: invited by mail, with a password chosen behind the link of the mail. */
    async seller(email: string, sellerId: string, device: Device = {}): Promise<Portal> {
      const words = await wordsIn(device.language ?? language, 'portal')
      const opened = await visitor(device)
      await served.shop.post(`/sellers/${sellerId}/invitations`, { email })
      const link = await linkFor(email)
      await acceptInvitation(opened.page, link, await wordsIn(device.language ?? language, 'desk'))
      return portalOf(opened, words, served)
    },
    /** A colleague in front of the desk, signed in. */
    async desk(person: Colleague, device: Device = {}): Promise<Desk> {
      const words = await wordsIn(device.language ?? language, 'desk')
      const desk = deskOf(await visitor(device), words)
      await desk.signsIn(person.email, password)
      return desk
    },
    /** Somebody who works here, and what they may do by the team they are in. */
    async colleague(name: string, team: string): Promise<Colleague> {
      const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@${organisation}.example.com`
      const roles = [policy.teams[team]?.role ?? 'agent']
      const added = await services.store.transaction(organisation, (db) =>
        insertPerson(db, organisation, { name, email, roles, teams: [team] }, served.clock.now()),
      )
      await giveIn(added?.id ?? '')
      return { id: added?.id ?? '', name, email }
    },
    /** Gives a person a password; the same for all. */
    giveIn,
    password,
    async close() {
      await browser.close()
      await served.close()
    },
    /** What the pages of everybody complained of. */
    complaints: () => visitors.flatMap(({ complaints }) => complaints),
    /** Pictures of what everybody sees, for whoever looks for a fault. */
    async photograph(name: string) {
      const folder = join(tmpdir(), 'redress-browser-tests')
      mkdirSync(folder, { recursive: true })
      const pages = visitors.flatMap(({ context }) => context.pages())
      const files = pages.map((_, index) =>
        join(folder, `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}-${index + 1}.png`),
      )
      await Promise.all(
        pages.map((page, index) =>
          page.screenshot({ path: files[index] ?? '', fullPage: true }).catch(() => {}),
        ),
      )
      return files
    },
  }

  async function linkFor(email: string): Promise<string> {
    const found = await eventually(
      async () => {
        const { body } = await served.shop.get('/outbox?limit=100')
        const mail = (body.items as { to: string; text: string | null }[]).find(({ to }) => to === email)
        return /https?:\/\/\S+\/desk\/invitation#\S+/.exec(mail?.text ?? '')?.[0]
      },
      (link) => link !== undefined,
    )
    const { pathname, hash } = new URL(found ?? '')
    return pathname + hash
  }

  async function acceptInvitation(page: Page, link: string, words: Words) {
    await page.goto(link)
    await page.getByRole('textbox', { name: exactly(words('sign-in.new-password')) }).fill(password)
    await page.getByRole('button', { name: words('sign-in.keep-password') }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/desk/invitation'))
  }

  async function giveIn(id: string) {
    const found = await services.people.organisations.named(organisation)
    if (!found) throw new Error(`${organisation} is not there.`)
    await setPassword(services.people.staffAuth(found, services.people.originOf(found)), id, password)
  }
}

export interface Colleague {
  id: string
  name: string
  email: string
}

/**
 * A world for all tests of a file, which tell one story: where one fails, the others are left out, and what everybody saw is photographed. At the end no
 * page may have complained. Call it at the top of the file.
 */
export async function worldForTests(options: WorldOptions, { story = true } = {}): Promise<World> {
  const world = await openWorld(options)
  let brokenOff = false
  beforeEach(({ skip }) => skip(story && brokenOff, 'The story broke off before.'))
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    brokenOff = true
    const files = await world.photograph(task.name)
    console.error(`As it looked:\n${files.join('\n')}`)
  })
  afterAll(async () => {
    await world.close()
    if (!brokenOff) expect(world.complaints()).toEqual([])
  })
  return world
}

/** A phone of 360 by 740 points that is touched. */
export const phone: Device = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  ...(devices['Galaxy S9+']?.userAgent ? { userAgent: devices['Galaxy S9+'].userAgent } : {}),
}
