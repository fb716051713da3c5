import type { Logger } from 'pino'
import { defaultFolder } from '../store/embedded/layout.ts'
import { startEmbedded } from '../store/embedded/start-embedded.ts'
import type { Configuration } from './configuration.ts'

/** The database that the configuration names, held until `stop`. */
export interface HeldDatabase {
  url: string
  embedded: boolean
  stop(): Promise<void>
}

export const dataFolder = ({ data }: Configuration): string => data ?? defaultFolder()

/** The database of DATABASE_URL, or the embedded one, which is started where it does not run yet. */
export async function holdDatabase(configuration: Configuration, log: Logger): Promise<HeldDatabase> {
  if (configuration.databaseUrl)
    return { url: configuration.databaseUrl, embedded: false, stop: async () => {} }
  const folder = dataFolder(configuration)
  const { url, stop } = await startEmbedded({ folder, log: (line) => log.info({ part: 'database' }, line) })
  return { url, embedded: true, stop }
}
