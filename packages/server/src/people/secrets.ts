import { createHmac, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * What signs cookies and seals second factors and the secrets with which we sign to others. The newest first: it signs, all of them verify, so that a new one can be put in front without signing
 * anybody out. The values are hidden from printing and logging.
 */
export interface Secrets {
  readonly newest: string
  readonly all: readonly string[]
}

/** Shortest secret taken, in characters. */
export const shortestSecret = 32

/**
 * Reads the secrets: from `REDRESS_SECRET` (several, separated by commas, newest first) where it is set, else from `secrets.json` in the data folder,
 * which is made at the first start for its owner's eyes alone.
 */
export async function loadSecrets(
  folder: string,
  environment: Record<string, string | undefined> = process.env,
): Promise<Secrets> {
  const given = environment.REDRESS_SECRET
  if (given) return secretsOf(given.split(','), 'REDRESS_SECRET')
  const file = join(folder, 'secrets.json')
  return secretsOf(await readOrMake(file), file)
}

/** Puts a new secret in front of those in the data folder; the older ones still verify. Servers take it at their next start. */
export async function rotateSecrets(folder: string): Promise<Secrets> {
  const file = join(folder, 'secrets.json')
  const { all } = secretsOf(await readOrMake(file), file)
  const rotated = [fresh(), ...all].slice(0, mostKept)
  await writeFile(file, text(rotated), { mode: 0o600 })
  return secretsOf(rotated, file)
}

/** What an older one sealed can no longer be opened: second factors must be enrolled again, and webhooks and connectors be given new secrets. */
const mostKept = 10

/** The secrets from their values; fails where one is too short. */
export function secretsOf(values: readonly string[], from: string): Secrets {
  const all = values.map((value) => value.trim()).filter(Boolean)
  const [newest] = all
  if (!newest || all.some(({ length }) => length < shortestSecret))
    throw new Error(
      `${from} must hold at least one secret, each of ${shortestSecret} characters or more. Make one with: openssl rand -base64 32`,
    )
  return Object.defineProperties({} as Secrets, {
    newest: { value: newest, enumerable: false },
    all: { value: all, enumerable: false },
  })
}

/** A secret for one purpose, made of the newest: what is sealed for one purpose does not fit another. */
export const derived = ({ newest }: Secrets, purpose: string, subject: string): Buffer =>
  derivedFrom(newest, purpose, subject)

/** The same, made of any one of them; 32 bytes. */
export function derivedFrom(secret: string, purpose: string, subject: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}\0${subject}`).digest()
}

async function readOrMake(file: string): Promise<string[]> {
  try {
    return parse(await readFile(file, 'utf8'), file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  await mkdir(join(file, '..'), { recursive: true })
  try {
    await writeFile(file, text([fresh()]), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return parse(await readFile(file, 'utf8'), file)
}

function parse(content: string, file: string): string[] {
  try {
    const { secrets } = JSON.parse(content) as { secrets: string[] }
    if (Array.isArray(secrets)) return secrets
  } catch {}
  throw new Error(
    `${file} cannot be read. Restore it from a backup, or delete it: everybody must then sign in anew and enrol second factors again, and webhooks and payment connectors need new secrets.`,
  )
}

const text = (secrets: readonly string[]) => `${JSON.stringify({ secrets }, null, 2)}\n`
const fresh = () => randomBytes(32).toString('base64url')
