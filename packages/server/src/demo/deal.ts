/** Deals stories to customers and days: who has which order, and what becomes of it when. */
import type { LoadedPolicy } from '@redress/engine'
import { orderFrom, type Party } from './matter.ts'
import { moveByDays, movedIn } from './move-time.ts'
import { addressOf, nameIn } from './names.ts'
import type { DemoOrganisation } from './organisations.ts'
import type { Random } from './random.ts'
import type { Story } from './stories.ts'
import { type Translations, translated } from './translations.ts'

export interface DealtMatter {
  story: Story
  /** What is told happened up to now, and the rest is still to come; else the story is over, and a team went on from there. */
  unfolding: boolean
  /** Absent where the story is about no order. */
  orderNumber?: string
  customer: string
  /** The customer's, in which all that is written in it is. */
  language: string
  seller?: string
}

export interface Dealt {
  /** In the shape of the API. */
  orders: Record<string, unknown>[]
  /** Oldest first. */
  matters: DealtMatter[]
}

type Customer = Party & { language: string }

const day = 24 * 3_600_000
const week = 7 * day
/** A quarter. */
const weeksBack = 13
/** One story in so many is in the midst of it. */
const oneUnfolds = 4

export function deal(
  organisation: DemoOrganisation,
  { policy }: LoadedPolicy,
  stories: readonly Story[],
  translations: ReadonlyMap<string, Translations>,
  random: Random,
  { now, cases, quietOrders }: { now: number; cases: number; quietOrders: number },
): Dealt {
  const zone = policy.regions[0]?.zone.name ?? 'UTC'
  const orders: Record<string, unknown>[] = []
  const matters: DealtMatter[] = []
  const crowd = customersOf(organisation, random)
  for (let index = 0; index < cases + quietOrders; index += 1) {
    const told = random.pick(stories)
    const unfolding = index < cases && random.between(1, oneUnfolds) === 1
    const days = unfolding ? daysUntilMidst(told, random, now) : 7 * weeksUntilOver(told, random, now)
    const move = (instant: number) => moveByDays(instant, days, zone)
    const number = `${organisation.orderPrefix}-${10_000 + orders.length}`
    const customer = crowd(told)
    const story = translated(moved(told, move), translations.get(customer.language))
    const seller = told.given.seller && organisation.sellers ? sellerOf(organisation, random) : undefined
    const invoicedAt = new Date(story.opensAt - week).toISOString()
    orders.push(orderFrom(story.given, { number, customer, invoicedAt, ...(seller ? { seller } : {}) }))
    if (index >= cases) continue
    matters.push({
      ...{ story, unfolding },
      customer: customer.externalId,
      language: customer.language,
      ...(told.given.order ? { orderNumber: number } : {}),
      ...(seller ? { seller: seller.externalId } : {}),
    })
  }
  return { orders, matters: matters.sort((one, other) => one.story.opensAt - other.story.opensAt) }
}

/** Whole weeks, so that Monday stays Monday. Half of all fell into the last two weeks, so that much is still open; the rest reaches back a quarter. */
function weeksUntilOver({ opensAt }: Story, random: Random, now: number): number {
  const back = random.fraction() < 0.5 ? random.between(0, 1) : random.between(0, weeksBack)
  return Math.floor((now - opensAt) / week) - back
}

/** Whole days, so that one of the story's first steps was within the last day: what a team does besides is told in few stories, and would be long overdue after many days. */
function daysUntilMidst({ opensAt, steps }: Story, random: Random, now: number): number {
  const early = steps.filter(({ at }) => at <= opensAt + 2 * day)
  return Math.floor((now - random.pick(early).at) / day)
}

function moved({ given, opensAt, steps }: Story, move: (instant: number) => number): Story {
  return {
    given: movedIn(given, move),
    opensAt: move(opensAt),
    steps: steps.map((step) => ({ ...step, at: move(step.at), with: movedIn(step.with, move) })),
  }
}

/** How many customers there are of each kind and tier. */
const crowdSize = 40

/** Picks a customer of the kind and tier that a story is about. */
function customersOf({ name, customers }: DemoOrganisation, random: Random): (story: Story) => Customer {
  const drawn = customers.flatMap((each) => Array.from({ length: each.share }, () => each))
  const crowds = new Map<string, Customer[]>()
  return ({ given }) => {
    const kind = String(given.customer.kind ?? 'consumer')
    const group = [kind, given.customer.tier].filter((part) => part !== undefined).join('-')
    const crowd = crowds.get(group) ?? Array.from({ length: crowdSize }, (_, index) => person(index + 1))
    crowds.set(group, crowd)
    return random.pick(crowd)

    function person(number: number): Customer {
      const { country, language } = random.pick(drawn)
      const called = nameIn(language, random)
      const email = `${addressOf(called, number)}@${group}.${name}.example.com`
      return { externalId: `${group}-${number}`, kind, name: called, email, language, country }
    }
  }
}

function sellerOf({ name, sellers = [] }: DemoOrganisation, random: Random): Party {
  const index = random.between(0, sellers.length - 1)
  const title = sellers[index] ?? 'Seller'
  return {
    externalId: `seller-${index + 1}`,
    name: title,
    email: `seller-${index + 1}@sellers.${name}.example.com`,
  }
}
