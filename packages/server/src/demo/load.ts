/** Fills a database with the five organisations of the demonstration. The same seed and day give the same organisations, orders and cases. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LoadedPolicy, loadPolicy } from '@redress/engine'
import { compilePolicy } from '@redress/engine/author'
import { resolveHolidays, resolveZone } from '@redress/engine/platform'
import { setClock } from '../clock.ts'
import { createBus } from '../commands/bus.ts'
import { createDeadlines } from '../deadlines/runner.ts'
import { recordEffects } from '../effects/record-effects.ts'
import { linkFiles } from '../evidence/claim.ts'
import { namedCentre, namedOrder } from '../orders/shape.ts'
import { writeOrders } from '../orders/write/orders.ts'
import { writeCentres } from '../orders/write/parties.ts'
import { setPassword } from '../people/passwords.ts'
import { publishVersion } from '../policies/publish.ts'
import type { Services } from '../services.ts'
import { json } from '../store/tables/columns.ts'
import { addCannedReplies } from './canned-replies.ts'
import { type Dealt, deal } from './deal.ts'
import { type DemoOrganisation, demoOrganisations } from './organisations.ts'
import { addSellersPeople, addStaff, type DemoPerson } from './people.ts'
import { play, type ShowEvidence } from './play.ts'
import { randomFrom } from './random.ts'
import { pictureShower } from './show-evidence.ts'
import { storiesOf } from './stories.ts'
import { translationsOf } from './translations.ts'
import { windUp } from './wind-up.ts'

export const policiesFolder = join(import.meta.dirname, '../../../../policies')

/** With which everybody of the demonstration signs in. */
export const demoPassword = 'redress-demo'

export interface DemoOptions {
  /** How many cases each organisation has. */
  cases?: number
  /** How many orders more, about which nothing was said yet. */
  quietOrders?: number
  /** How many of the newest cases have pictures. */
  pictured?: number
  seed?: number
  /** Told how far it is: organisation, cases done, cases in all. */
  progress?: (organisation: string, done: number, all: number) => void
}

export type DemoServices = Pick<Services, 'store' | 'policies' | 'clock' | 'log' | 'people' | 'evidence'>

/** Loads all of them, several at a time. Gives the staff of each. */
export async function loadDemo(
  services: DemoServices,
  options: DemoOptions = {},
): Promise<Map<string, DemoPerson[]>> {
  const loaded = demoOrganisations.map(async (organisation, index) => {
    const staff = await loadOrganisation(services, organisation, (options.seed ?? 1) * 100 + index, options)
    return [organisation.name, staff] as const
  })
  const staff = new Map(await Promise.all(loaded))
  // Only now: what is due is let happen in all organisations, and would come between what is still being played.
  const { store, policies, clock, log } = services
  await createDeadlines({ store, policies, clock, log, alsoWrite: [recordEffects], grace: 0 }).runDue()
  await store.everywhere((_, client) => client.query('analyze'))
  return staff
}

async function loadOrganisation(
  services: DemoServices,
  organisation: DemoOrganisation,
  seed: number,
  { cases = 250, quietOrders = 120, pictured = 24, progress = () => {} }: DemoOptions,
): Promise<DemoPerson[]> {
  const random = randomFrom(seed)
  const now = services.clock.now()
  const policy = await addOrganisation(services, organisation)
  const staff = await services.store.transaction(organisation.name, (db) =>
    addStaff(db, organisation, policy.policy, random, now),
  )
  const pack = join(policiesFolder, organisation.pack)
  const dealt = deal(organisation, policy, storiesOf(pack), translationsOf(pack), random, {
    ...{ now, cases, quietOrders },
  })
  await writeMatters(services, organisation, dealt, now)
  const sellers = await services.store.transaction(organisation.name, (db) =>
    addSellersPeople(db, organisation, policy.policy, random, now),
  )
  await giveIn(services, organisation, [...staff.map(({ id }) => id), ...sellers])
  await playAll(services, organisation, policy, dealt, { staff, pictured, progress, now, seed })
  return staff
}

async function addOrganisation(
  { store, clock }: DemoServices,
  organisation: DemoOrganisation,
): Promise<LoadedPolicy> {
  const file = join(policiesFolder, organisation.pack, 'policy.yaml')
  const source = readFileSync(file, 'utf8')
  const { policy } = compilePolicy(source, { file, ports: { resolveHolidays, resolveZone } })
  if (!policy) throw new Error(`${file} has errors: run "redress policy check" on it.`)
  await store.transaction(organisation.name, async (db) => {
    const { name, title, colour } = organisation
    const brand = json({ colour })
    await db
      .insertInto('organisations')
      .values({
        organisation: name,
        title: json(title),
        languages: policy.languages,
        brand,
        settings: json({ demo: true }),
      })
      .execute()
    await publishVersion(db, name, { policy, source })
    await addCannedReplies(db, name, policy.languages, clock.now())
  })
  return loadPolicy(policy)
}

/** Everybody may sign in. */
async function giveIn(
  { people }: DemoServices,
  { name }: DemoOrganisation,
  ids: readonly string[],
): Promise<void> {
  const organisation = await people.organisations.named(name)
  if (!organisation) throw new Error(`${name} was just added, and is not there.`)
  const auth = people.staffAuth(organisation, people.originOf(organisation))
  for (const id of ids) await setPassword(auth, id, demoPassword)
}

async function writeMatters(
  { store }: DemoServices,
  { name, centres = [] }: DemoOrganisation,
  { orders }: Dealt,
  now: number,
): Promise<void> {
  const updates = orders.map((order) => namedOrder.parse(order))
  const places = centres.map(({ city, name: title, ...place }, index) =>
    namedCentre.parse({ externalId: `centre-${index + 1}`, name: title, address: { city }, ...place }),
  )
  const wholly = { at: now, wholly: true }
  const written = [
    ...(await writeOrders(store, name, updates, wholly)),
    ...(await writeCentres(store, name, places, wholly)),
  ]
  const wrong = written.find(({ outcome }) => outcome === 'wrong')
  if (wrong) throw new Error(`An order of the demonstration is wrong: ${JSON.stringify(wrong)}`)
}

interface Playing {
  staff: DemoPerson[]
  pictured: number
  progress: NonNullable<DemoOptions['progress']>
  now: number
  seed: number
}

const day = 86_400_000

/** Plays every case up to now, one after the other, each thing at its own instant. */
async function playAll(
  { store, policies, evidence }: DemoServices,
  organisation: DemoOrganisation,
  policy: LoadedPolicy,
  { matters }: Dealt,
  { staff, pictured, progress, now, seed }: Playing,
): Promise<void> {
  const { name } = organisation
  const clock = setClock(now)
  const bus = createBus({ store, policies, clock, alsoWrite: [recordEffects] })
  const ids = await idsOf(store, name)
  const random = randomFrom(seed + 50)
  const draw = pictureShower(evidence, policy, organisation, random)
  const without: ShowEvidence = async () => undefined
  for (const [index, { story, unfolding, orderNumber, customer, language, seller }] of matters.entries()) {
    const show = index >= matters.length - pictured ? draw : without
    const opening = {
      customerId: ids.customers.get(customer) ?? '',
      ...(orderNumber ? { orderId: ids.orders.get(orderNumber) ?? '' } : {}),
      ...(seller ? { sellerId: ids.sellers.get(seller) ?? '' } : {}),
    }
    const cast = { organisation: name, opening, language, staff }
    const played = await play(bus, story, cast, { until: now, tick: clock.set, show })
    if (played && played.files.length > 0)
      await store.read(name, (_, client) =>
        linkFiles(client, name, played.state.id, played.files, { at: new Date(now) }),
      )
    // Of the newest, one in eight was forgotten, as happens.
    const forgotten = story.opensAt > now - 4 * day && random.fraction() < 1 / 8
    if (played && !forgotten)
      await windUp(bus, played.state, {
        loaded: policy,
        cast,
        random,
        until: now,
        tick: clock.set,
        unfolding,
      })
    progress(name, index + 1, matters.length)
  }
  await bus.close()
}

async function idsOf(store: Services['store'], organisation: string) {
  const found = await store.read(organisation, async (db) => ({
    customers: await db.selectFrom('customers').select(['external_id as key', 'customer_id as id']).execute(),
    orders: await db.selectFrom('orders').select(['number as key', 'order_id as id']).execute(),
    sellers: await db.selectFrom('sellers').select(['external_id as key', 'seller_id as id']).execute(),
  }))
  const byKey = (rows: { key: string; id: string }[]) => new Map(rows.map(({ key, id }) => [key, id]))
  return { customers: byKey(found.customers), orders: byKey(found.orders), sellers: byKey(found.sellers) }
}
