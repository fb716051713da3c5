import type { Channel, Clause, Policy, Team } from '../model.ts'
import type { AuthoredClause } from '../schema/places.ts'
import type { Authored } from '../schema/policy.ts'
import type { Context } from './context.ts'
import { mapEntries, present, whenGiven } from './present.ts'
import { refer, referAll, referMaybe } from './refer.ts'
import { refuseLanguage, text, warnMissing } from './text.ts'

type Places = Pick<Policy, 'teams' | 'parties' | 'channels' | 'channelsClause' | 'clauses'>

/** Teams, parties, channels, and the clauses. */
export function places(context: Context, authored: Authored): Places {
  const clause = referMaybe(context, 'clause', authored['channels-clause'], ['channels-clause'])
  const channels = mapEntries(authored.channels, (channel, name) => compileChannel(context, channel, name))
  const channelsClause = clause ?? Object.values(channels)[0]?.clause
  return {
    teams: mapEntries(authored.teams, (team, name): Team => {
      const at = ['teams', name]
      return present({
        title: text(context, team.title, [...at, 'title']),
        role: team.role ?? 'agent',
        calendar: referMaybe(context, 'calendar', team.calendar, [...at, 'calendar']),
      })
    }),
    parties: mapEntries(authored.parties, ({ title }, name) => ({
      title: text(context, title, ['parties', name, 'title']),
    })),
    channels,
    ...(channelsClause !== undefined && { channelsClause }),
    clauses: mapEntries(authored.clauses, (clause, name, order) =>
      compileClause(context, clause, name, order),
    ),
  }
}

function compileChannel(
  context: Context,
  channel: NonNullable<Authored['channels']>[string],
  name: string,
): Channel {
  const at = ['channels', name]
  refer(context, 'channel', name, { at, atKey: true })
  return present({
    title: text(context, channel.title, [...at, 'title']),
    calendar: referMaybe(context, 'calendar', channel.calendar, [...at, 'calendar']),
    clause: referMaybe(context, 'clause', channel.clause, [...at, 'clause']),
    warning: referMaybe(context, 'clause', channel.warning, [...at, 'warning']),
  })
}

const flags = ['no-exceptions', 'ours', 'cited-by', 'information']

function compileClause(context: Context, authored: AuthoredClause, id: string, order: number): Clause {
  const at = ['clauses', id]
  const {
    'no-exceptions': noExceptions = false,
    'cited-by': citedBy,
    ours = false,
    information,
    ...sentences
  }: Exclude<AuthoredClause, string> = typeof authored === 'string' ? text(context, authored, at) : authored
  if (typeof authored !== 'string') {
    for (const language of Object.keys(sentences)) refuseLanguage(context, language, [...at, language], flags)
    warnMissing(context, sentences, at)
  }
  return present({
    id,
    text: sentences,
    noExceptions,
    ours,
    information,
    citedBy: whenGiven(citedBy, (people) => referAll(context, 'person', people, [...at, 'cited-by'])),
    order,
  })
}
