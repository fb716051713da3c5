import { withDatabase } from '../input/connect.ts'
import { count } from '../output/count.ts'
import type { AddCommand } from '../program.ts'

export const migrateCommand: AddCommand = (parent, terminal, end) => {
  parent
    .command('migrate')
    .description('Bring the database to the newest form; the server does so by itself when it starts.')
    .action(async () => {
      const { migrate } = await import('../../store/migrate.ts')
      const made = await withDatabase(terminal, ({ databaseUrl }) => migrate(databaseUrl), { bare: true })
      const said =
        made.length === 0 ? 'nothing to do' : `${count(made.length, 'migration')}: ${made.join(', ')}`
      terminal.out(`${terminal.paint('green', '✓')} ${said}`)
      end(0)
    })
}
