import * as z from 'zod/mini'
import { expecting, key, list, maybe, name, named, names, oneOf, section, text, word } from './atoms.ts'
import { holidays } from './head.ts'

const openings = z.union([word, z.array(word)])

const calendar = section({
  days: maybe(name, 'Whole days: "mon-fri", "mon-fri, sun", "daily".'),
  hours: maybe(named(openings), 'Openings by days: { mon-fri: "08:00-18:00" }.'),
  holidays: maybe(
    holidays,
    'The country whose public holidays are closed; `region` for the one of the case.',
  ),
  add: maybe(z.union([word, list(word)]), 'Further closed days: "2026-05-05", "05-05", "easter -2".'),
  strike: maybe(z.union([word, list(word)]), 'Holidays that are ordinary days here.'),
  open: maybe(named(openings), 'Openings of single dates.'),
})

const team = section({
  title: key(text, 'The name of the team.'),
  role: maybe(oneOf('agent', 'technician', 'returns-desk', 'finance', 'manager', 'board'), 'Default: agent.'),
  calendar: maybe(name, 'When the team works.'),
})

const channel = section({
  title: key(text, 'The name of the channel.'),
  calendar: maybe(name, 'When somebody is there.'),
  clause: maybe(name, 'The clause that offers the channel.'),
  warning: maybe(name, 'The clause that is shown as a warning beside the channel.'),
})

const clause = expecting(
  z.union([
    z.string(),
    z.catchall(
      z.object({
        'no-exceptions': maybe(z.boolean(), 'Nobody can overrule it.'),
        ours: maybe(z.boolean(), "The company's own addition, published as such."),
        'cited-by': maybe(names, 'The roles or teams that alone may rest a decision on it.'),
        information: maybe(z.string(), 'Why nothing enforces this clause.'),
      }),
      z.string(),
    ),
  ]),
  'a sentence in each language: { en: "…", fr: "…" }',
)

/** Calendars, and who and what there is. */
export const placeKeys = {
  calendars: maybe(named(calendar), 'When time counts.'),
  teams: maybe(named(team), 'Who works on cases.'),
  parties: maybe(
    named(section({ title: key(text, 'The name of the party.') })),
    'Others who can owe or be owed.',
  ),
  channels: maybe(named(channel), 'How customers reach the company.'),
  'channels-clause': maybe(name, 'The clause that refuses other channels.'),
  clauses: key(named(clause), 'The published text; everything else points here.'),
}

export type AuthoredCalendar = z.infer<typeof calendar>
export type AuthoredClause = z.infer<typeof clause>
