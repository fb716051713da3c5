import { CallError } from '../call-error.ts'
import { configured } from '../input/connect.ts'
import type { AddCommand } from '../program.ts'

export const secretCommand: AddCommand = (parent, terminal, end) => {
  parent
    .command('secret')
    .description('Keep the secret that signs sessions.')
    .command('rotate')
    .description(
      'Put a new secret before the old ones, which still verify: nobody is signed out. Servers take it when they start next.',
    )
    .action(async () => {
      const { dataFolder } = await import('../../operating/database.ts')
      const { rotateSecrets } = await import('../../people/secrets.ts')
      const configuration = await configured()
      if (configuration.secret)
        throw new CallError(
          'The secret is in the environment, not in the data folder.',
          'Put a new one before the others in REDRESS_SECRET, with a comma between: openssl rand -base64 32',
        )
      const { all } = await rotateSecrets(dataFolder(configuration))
      terminal.out(
        `${terminal.paint('green', '✓')} a new secret signs; ${all.length - 1} older verify. Restart the servers.`,
      )
      end(0)
    })
}
