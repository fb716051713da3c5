import cluster from 'node:cluster'
import type { ExitCode } from '../exit-code.ts'
import { configured, explain } from '../input/connect.ts'
import type { AddCommand } from '../program.ts'
import type { Terminal } from '../terminal.ts'

export const serveCommand: AddCommand = (parent, terminal, end) => {
  parent
    .command('serve')
    .description('Run the server, until it is interrupted or terminated; it then finishes what it holds.')
    .option('--port <port>', 'listen there (default: PORT, else 3000 or the next free one)')
    .option('--processes <count>', 'serve with so many processes (default: REDRESS_PROCESSES, else 1)')
    .action(async (options: ServeOptions) => end(await runServer(options, terminal)))
}

interface ServeOptions {
  port?: string
  processes?: string
}

async function runServer({ port, processes }: ServeOptions, terminal: Terminal): Promise<ExitCode> {
  // One of several processes is called like the first, which has chosen the port for all and told it by the environment.
  if (cluster.isWorker) {
    const { runWorker } = await import('../../operating/run-worker.ts')
    return await runWorker(await configured()).catch((error) => {
      // With the line to the first process open, it would never end.
      cluster.worker?.disconnect()
      return explain(error)
    })
  }
  const configuration = await configured({
    ...process.env,
    ...(port === undefined ? {} : { PORT: port }),
    ...(processes === undefined ? {} : { REDRESS_PROCESSES: processes }),
  })
  const { choosePort } = await import('../../operating/choose-port.ts')
  const chosen = { ...configuration, port: await choosePort(configuration).catch(explain) }
  if (chosen.processes > 1) {
    const { runPrimary } = await import('../../operating/run-primary.ts')
    return await runPrimary(chosen, terminal)
  }
  const { runAlone } = await import('../../operating/run-alone.ts')
  return await runAlone(chosen, terminal).catch(explain)
}
