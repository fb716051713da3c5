import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type OrganisationSettings, organisationSettings } from '../../people/organisation-settings.ts'
import { json } from '../../store/tables/columns.ts'
import { CallError } from '../call-error.ts'
import type { ExitCode } from '../exit-code.ts'
import type { Connection } from '../input/connect.ts'
import type { Terminal } from '../terminal.ts'

export function codesOf(languages: string): string[] {
  const codes = languages.split(',').map((code) => code.trim())
  const wrong = codes.find((code) => !/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(code))
  if (wrong !== undefined) throw new CallError(`"${wrong}" is no language.`, 'Give codes such as fr,nl,en.')
  return codes
}

/** The colour of a brand: six hexadecimal digits, so that pages and letters read it alike. */
export function colourOf(colour: string): string {
  if (/^#[0-9a-f]{6}$/i.test(colour)) return colour.toLowerCase()
  throw new CallError(`"${colour}" is no colour.`, 'Give six hexadecimal digits, such as "#0b6e8a".')
}

export interface Changes {
  title?: string
  languages?: string
  host?: string[]
  colour?: string
  /** A file. */
  settings?: string
}

export async function changeOrganisation(
  { store }: Pick<Connection, 'store'>,
  name: string,
  { title, languages, host, colour, settings }: Changes,
  terminal: Terminal,
): Promise<ExitCode> {
  const codes = languages === undefined ? undefined : codesOf(languages)
  const given = settings === undefined ? undefined : await settingsIn(resolve(terminal.folder, settings))
  const brand = colour === undefined ? undefined : { colour: colourOf(colour) }
  if (title === undefined && !codes && !host && !brand && !given)
    throw new CallError(
      'Nothing is to be changed.',
      'Give --title, --languages, --host, --colour or --settings.',
    )
  const changed = await store.transaction(name, async (db) => {
    const kept = await db
      .selectFrom('organisations')
      .select(['title', 'languages', 'brand'])
      .where('organisation', '=', name)
      .forUpdate()
      .executeTakeFirst()
    if (!kept) return false
    const [own = 'en'] = codes ?? kept.languages
    await db
      .updateTable('organisations')
      .set({
        ...(title === undefined ? {} : { title: json({ ...(kept.title as object), [own]: title }) }),
        ...(codes ? { languages: codes } : {}),
        ...(host ? { hosts: host } : {}),
        ...(brand ? { brand: json({ ...kept.brand, ...brand }) } : {}),
        ...(given ? { settings: json(given) } : {}),
      })
      .where('organisation', '=', name)
      .execute()
    return true
  })
  if (!changed)
    throw new CallError(`There is no organisation "${name}".`, 'List them with "redress organisation list".')
  terminal.out(`${terminal.paint('green', '✓')} ${name} is changed.`)
  return 0
}

async function settingsIn(path: string): Promise<OrganisationSettings> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CallError(`${path} cannot be read: ${error.message}.`, 'Give the path of a JSON file.')
  })
  const read = organisationSettings.safeParse(parsed(text))
  if (read.success) return read.data
  const wrong = read.error.issues.map(({ path: at, message }) => [at.join('.'), message].join(' ').trim())
  throw new CallError(
    `${path} holds no settings: ${wrong.join(' ')}`,
    'Write one JSON object, such as { "mailTeams": true }; docs/reference/command-line.md#organisations tells of the settings.',
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
