import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** Builds the pages that the server serves, unless they are newer than their sources. */
export default function buildPages(): void {
  execFileSync(join(import.meta.dirname, '../../script/build-web'), {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  })
}
