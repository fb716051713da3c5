import * as z from 'zod/mini'
import {
  condition,
  count,
  date,
  key,
  maybe,
  name,
  named,
  names,
  oneOf,
  section,
  text,
  word,
} from './atoms.ts'

const holidaySpec = z.union([
  name,
  section({
    country: name,
    region: maybe(word, 'A part of the country, such as "57" or "BY".'),
    types: maybe(z.array(oneOf('public', 'bank', 'school', 'optional', 'observance')), 'Default: public.'),
  }),
])
export const holidays = z.union([holidaySpec, z.array(holidaySpec)])

const region = section({
  when: key(condition, 'The condition, judged when the case opens.'),
  timezone: maybe(name, "Default: the policy's."),
  holidays: maybe(holidays, "Default: the jurisdiction's."),
  jurisdiction: maybe(names, "Default: the policy's."),
})

/** What stands at the top of the file. */
export const headKeys = {
  redress: key(oneOf('1'), 'The format of the file: 1.'),
  policy: key(name, 'The id of the policy.'),
  version: key(word, 'The version. A published one never changes.'),
  effective: key(date, 'The day from which it holds.'),
  title: key(text, 'The title of the policy.'),
  audience: key(oneOf('business', 'consumer', 'both'), 'Whom the policy is for.'),
  jurisdiction: key(names, 'The country, or countries, whose law is the floor.'),
  timezone: key(name, 'The time zone of local times, such as Europe/Paris.'),
  holidays: maybe(
    holidays,
    'The country whose holidays ", to the next working day" knows; default: the jurisdiction.',
  ),
  languages: key(names, 'The languages that every text is given in.'),
  reference: maybe(
    oneOf('own', 'order'),
    "What the customer calls a case by: a number of its own (default), or the order's.",
  ),
  money: key(
    section({
      currency: key(name, 'ISO 4217, such as EUR.'),
      decimals: maybe(count, 'Default 2.'),
      rounding: maybe(oneOf('half-up', 'half-even', 'down', 'up'), 'Default half-up.'),
    }),
    'The currency, and how amounts are rounded.',
  ),
  regions: maybe(named(region), 'The first whose condition holds replaces zone, holidays and law.'),
}

export type AuthoredHolidays = z.infer<typeof holidays>
