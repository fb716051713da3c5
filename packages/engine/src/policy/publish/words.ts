import type { Period, PlainDate } from '../../calendar/index.ts'
import type { Policy, Text } from '../model.ts'
import { en as english } from './phrases/en.ts'
import { directionOf, type Phrases, phrasesOf } from './phrases/index.ts'

/** How a page speaks: the phrases of its language, and the platform's words for numbers, dates, lists and money. */
export interface Words {
  language: string
  /** The language of the words around the policy's own: English where there are no phrases for the policy's. */
  spoken: string
  /** The way that the policy's language is written. */
  direction: 'ltr' | 'rtl'
  phrases: Phrases
  policy: Policy
  /** A sentence of the policy in this language. */
  text(text: Text | undefined): string
  /** A pattern of the phrases, filled in. */
  fill(pattern: string, values: Record<string, string>): string
  unit(amount: number, unit: Period['unit']): string
  date(date: PlainDate): string
  /** Without the year. */
  dayOfYear(date: PlainDate): string
  weekday(index: number): string
  all(list: readonly string[]): string
  any(list: readonly string[]): string
  money(amount: string): string
  number(amount: string): string
  percent(amount: number): string
  /** The plural of a unit: days. */
  units(unit: Period['unit']): string
  /** What the time of a zone is called: France time. */
  zone(name: string): string
  country(code: string): string
  languageName(code: string): string
  /** The date of an instant, in UTC. */
  day(instant: number): string
  isoDay(instant: number): PlainDate
}

/** Throws RangeError, with what to do, for a language that the policy is not written in. */
export function wordsIn(policy: Policy, language: string): Words {
  if (!policy.languages.includes(language)) {
    throw new RangeError(
      `"${policy.id}" is not written in "${language}". Publish it in one of ${policy.languages.join(', ')}.`,
    )
  }
  return speak(policy, language)
}

/**
 * Words in a language; what the policy does not say in it, it says in another of its own. The words around are in
 * `spoken`, or in English where there are no phrases for that.
 */
export function speak(policy: Policy, language: string, wanted = language): Words {
  const known = phrasesOf(wanted)
  const phrases = known ?? english
  const spoken = known ? wanted : 'en'
  const locale = localeOf(policy, spoken)
  const list = (type: Intl.ListFormatOptions['type']) => {
    const format = new Intl.ListFormat(locale, { type: type as 'conjunction' })
    return (items: readonly string[]) => format.format(items)
  }
  const firstOfMonth = (date: string) => (/^fr\b/.test(spoken) ? date.replace(/^1\s/, '1er ') : date)
  const words: Words = {
    language,
    spoken,
    direction: directionOf(language),
    phrases,
    policy,
    text: (text) => text?.[language] ?? Object.values(text ?? {})[0] ?? '',
    fill: (pattern, values) =>
      pattern
        .replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
        .replace(/ +/g, ' ')
        .trim(),
    unit: (amount, unit) => {
      if (unit === 'day' && phrases.day) {
        return `${words.number(String(amount))} ${amount === 1 ? phrases.day.one : phrases.day.other}`
      }
      return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount)
    },
    date: (date) => words.day(Date.parse(`${date}T00:00:00Z`)),
    dayOfYear: (date) =>
      firstOfMonth(
        new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
          Date.parse(`${date}T00:00:00Z`),
        ),
      ),
    weekday: (index) =>
      new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
        Date.UTC(2026, 0, 5 + index),
      ),
    all: list('conjunction'),
    any: list('disjunction'),
    money: (amount) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency: policy.money.currency }).format(
        Number(amount),
      ),
    number: (amount) => new Intl.NumberFormat(locale, { maximumFractionDigits: 9 }).format(Number(amount)),
    percent: (amount) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(amount / 100),
    units: (unit) => {
      if (unit === 'day' && phrases.day) return phrases.day.other
      const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })
      return format.formatToParts(5).find(({ type }) => type === 'unit')?.value ?? unit
    },
    zone: (name) => {
      const called = (timeZoneName: 'shortGeneric' | 'longGeneric') =>
        new Intl.DateTimeFormat(locale, { timeZone: name, timeZoneName })
          .formatToParts(0)
          .find(({ type }) => type === 'timeZoneName')?.value ?? name
      const place = called('shortGeneric').replace(frameOfPlace, '')
      if (!/^[A-Z]{2,5}$|UTC|GMT/.test(place)) return place
      const [home] = policy.jurisdiction
      return /^(CET|EET|WET|GMT|MEZ|OEZ|WEZ)$/.test(place) && home
        ? words.country(home)
        : called('longGeneric')
    },
    country: (code) => {
      const region = code.split('-')[0] === 'UK' ? 'GB' : (code.split('-')[0] as string)
      return new Intl.DisplayNames(locale, { type: 'region' }).of(region) ?? code
    },
    languageName: (code) => new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code,
    isoDay: (instant) => new Date(instant).toISOString().slice(0, 10),
    day: (instant) =>
      firstOfMonth(new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(instant)),
  }
  return words
}

/** What stands around the name of a place whose time is meant: "Morocco time", "heure : Maroc". */
const frameOfPlace =
  /^(heure\s*:|ora|توقيت|hora de|horário|tidssone for|czas:)\s+|\s+time$|\s+\(Ortszeit\)$/iu

/** The platform's name of a language: English as in Britain, Portuguese as in Portugal unless it is for Brazil. */
function localeOf({ jurisdiction }: Policy, language: string): string {
  const regions: Record<string, string> = { en: 'en-GB', pt: jurisdiction.includes('BR') ? 'pt-BR' : 'pt-PT' }
  return `${regions[language] ?? language}-u-nu-latn`
}

/** A name of the policy as words, for want of a title: `return-shipping` is "return shipping". */
export function spelledOut(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase()
}

/** Who, in words: the customer, a team, a party. */
export function partyName({ phrases, policy, text }: Words, party: string): string {
  const known = phrases.parties[party as keyof Phrases['parties']]
  return known ?? (text(policy.teams[party]?.title ?? policy.parties[party]?.title) || spelledOut(party))
}

/** A step of a remedy, in words. */
export function stepName({ phrases, text }: Words, { id, title }: { id: string; title?: Text }): string {
  return text(title) || phrases.steps[id] || spelledOut(id)
}

/** What is done, in words, by the action that does it. */
export function dutyName({ phrases, policy, text }: Words, action: string): string {
  const own = policy.actions[action]?.title
  return text(own) || phrases.duties[action] || phrases.steps[action] || spelledOut(action)
}

/** Begins with a capital letter, where the script has them. */
export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
