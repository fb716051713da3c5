import type { Configuration } from './configuration.ts'
import { type Greeted, greet, greeting } from './greeting.ts'
import { logOf, startServer } from './start.ts'
import { untilStopped } from './until-stopped.ts'

/** One process that serves until it is told to stop. */
export async function runAlone(configuration: Configuration, terminal: Greeted): Promise<0 | 1> {
  const log = logOf(configuration)
  const running = await startServer(configuration, { log })
  greet(terminal, configuration, await greeting(configuration, running))
  return await untilStopped(running, configuration, log)
}
