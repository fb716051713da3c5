/** Looks at everything that a server needs, and says what to do about each thing that is not well. */
import type { Storage } from '../../evidence/storage/storage.ts'
import { type Checked, type ConnectedPatient, fail, ok, type Patient, warn } from './check.ts'
import { lookAtClock, lookAtDatabase } from './look-at-database.ts'
import { lookAtFolder, lookAtMail, lookAtScanner, lookAtSecrets } from './look-at-machine.ts'
import { lookAtWork, lookAtZones } from './look-at-work.ts'

/** What can be looked at without a database. */
export async function examineMachine(patient: Patient): Promise<Checked[]> {
  const { demo, databaseUrl } = patient.configuration
  const configured =
    demo && databaseUrl
      ? warn(
          'configuration',
          'REDRESS_DEMO is set beside DATABASE_URL',
          "With real data, leave REDRESS_DEMO out: the demo's log-ins are known.",
        )
      : ok('configuration', 'every variable can be read')
  const looked = await Promise.all([
    lookAtFolder(patient),
    lookAtSecrets(patient),
    lookAtMail(patient),
    lookAtScanner(patient),
  ])
  return [configured, ...looked.flat()]
}

/** What the database tells. */
export async function examineDatabase(patient: ConnectedPatient): Promise<Checked[]> {
  const database = await lookAtDatabase(patient)
  const clock = await lookAtClock(patient)
  const hasTables = database.every(({ part, state }) => part !== 'migrations' || state === 'ok')
  if (!hasTables) return [...database, clock]
  return [...database, clock, ...(await lookAtWork(patient)), await lookAtZones(patient)]
}

/** Whether files can be written and read. */
export async function examineStorage(storage: Storage, where: string): Promise<Checked> {
  try {
    await storage.check()
    return ok('files', where)
  } catch (error) {
    const { code, name } = error as { code?: string; name: string }
    return fail(
      'files',
      `${where} cannot be used (${code ?? name})`,
      'Correct REDRESS_DATA, or the S3_… variables and the rights of their key.',
    )
  }
}
