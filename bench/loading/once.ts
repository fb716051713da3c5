/** Prints how long each phase takes in a new process, as JSON. */
import { largestPack, timePhases } from './phases.ts'

process.stdout.write(JSON.stringify(timePhases(largestPack())))
