import { CallError } from '../call-error.ts'
import type { ExitCode } from '../exit-code.ts'
import { type Connection, withDatabase } from '../input/connect.ts'
import { openSoundPolicy } from '../input/policy-file.ts'
import type { AddCommand } from '../program.ts'
import type { Terminal } from '../terminal.ts'

export const policyInstallCommand: AddCommand = (parent, terminal, end) => {
  parent
    .command('install')
    .description(
      'Publish a version of a policy for an organisation of this server. Open cases keep the version they began with.',
    )
    .argument('<file>', 'policy file, or folder that holds policy.yaml')
    .requiredOption('--organisation <name>', 'for whom')
    .option('--by <name>', 'who publishes it, for the record')
    .action(async (file: string, options: InstallOptions) =>
      end(await withDatabase(terminal, (connection) => installPolicy(connection, file, options, terminal))),
    )
}

export interface InstallOptions {
  organisation: string
  by?: string
}

/** Compiles a policy and stores it as a version; refuses one with errors, and a version that is published with another text. */
export async function installPolicy(
  { store }: Pick<Connection, 'store'>,
  path: string,
  { organisation, by }: InstallOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { publishVersion } = await import('../../policies/publish.ts')
  const { policy, text: source } = await openSoundPolicy(path, terminal.folder)
  const said = `${policy.id} ${policy.version} of ${organisation}, from ${policy.effective}`
  const outcome = await store.transaction(organisation, async (db) => {
    const known = await db
      .selectFrom('organisations')
      .select('organisation')
      .where('organisation', '=', organisation)
      .executeTakeFirst()
    if (!known)
      throw new CallError(
        `There is no organisation ${organisation}.`,
        `Add it: redress organisation add ${organisation} --title TITLE`,
      )
    const version = { policy, source, ...(by ? { by } : {}) }
    if (await publishVersion(db, organisation, version)) return 'published'
    const published = await db
      .selectFrom('policy_versions')
      .select('source')
      .where('organisation', '=', organisation)
      .where('policy', '=', policy.id)
      .where('version', '=', policy.version)
      .executeTakeFirst()
    return published?.source === source ? 'same' : 'other'
  })
  if (outcome === 'other')
    throw new CallError(
      `${policy.id} ${policy.version} is published already, with another text.`,
      'A published version never changes: give the file a new "version".',
    )
  terminal.out(
    `${terminal.paint('green', '✓')} ${said}${outcome === 'same' ? ': published before, the same' : ''}`,
  )
  return 0
}
