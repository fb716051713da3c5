import { checkProperties } from './properties.ts'

const [cases, seed] = process.argv.slice(2).map(Number)
const checked = checkProperties(cases ?? 20_000, seed ?? 1)
const processZone = Intl.DateTimeFormat().resolvedOptions().timeZone
process.stdout.write(`${checked} cases right in ${processZone}\n`)
