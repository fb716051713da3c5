import type { Services } from '../services.ts'
import type { Db } from '../store/store.ts'

/** An organisation as it writes letters. */
export interface Sender {
  organisation: string
  title: (language: string) => string
  colour?: string
  languages: string[]
  hosts: string[]
  /** The teams whose people are told by mail what a policy tells their team: the setting `mailTeams`, a list of names, or true for all. */
  mailTeams: boolean | readonly string[]
}

export async function senderOf(db: Db, organisation: string): Promise<Sender> {
  const { title, brand, languages, hosts, settings } = await db
    .selectFrom('organisations')
    .select(['title', 'brand', 'languages', 'hosts', 'settings'])
    .where('organisation', '=', organisation)
    .executeTakeFirstOrThrow()
  const { colour } = brand
  const { mailTeams } = settings
  return {
    organisation,
    title: (language) => title[language] ?? Object.values(title)[0] ?? organisation,
    ...(typeof colour === 'string' ? { colour } : {}),
    languages,
    hosts,
    mailTeams: mailTeams === true || Array.isArray(mailTeams) ? mailTeams : false,
  }
}

/** `care+R7K-4MQ-9XT@example.com`: an answer says itself which case it is about. */
export function replyAddress(address: string, number: string): string {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, at)}+${number.replace(/[^A-Za-z0-9-]+/g, '-')}${address.slice(at)}`
}

/** Where somebody finds their case. */
export function linkToCase({ mailer }: Services, { organisation, hosts }: Sender, number: string): string {
  return mailer.linkTo(organisation, hosts, `/cases/${encodeURIComponent(number)}`)
}
