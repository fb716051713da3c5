/** A process of its own that carries out effects until it is killed: `node run-effects.ts DATABASE_URL`. */
import { runEffects } from '../runner.ts'
import { openWorld } from './world.ts'

const databaseUrl = process.argv[2] ?? ''
const { services } = await openWorld(databaseUrl)
await runEffects(services, { databaseUrl, graceSeconds: 0, sweepSeconds: 0.2, delay: () => 0 })
process.stdout.write('running\n')
