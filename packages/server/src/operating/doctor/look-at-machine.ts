import { access, constants, stat, statfs } from 'node:fs/promises'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { createMailer } from '../../mail/mailer.ts'
import { leastFreeBytes } from '../readiness.ts'
import { type Checked, fail, ok, type Patient, warn } from './check.ts'

const comfortable = 5e9
const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`

/** The folder of data and the room on its disk. */
export async function lookAtFolder({ folder }: Patient): Promise<Checked[]> {
  const there = await stat(folder).catch(() => undefined)
  if (!there) return [(await canBeMade(folder)) ? notYet(folder) : unmakable(folder)]
  const writable = await access(folder, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  )
  const rights = writable
    ? ok('data folder', `${folder} can be written`)
    : fail(
        'data folder',
        `${folder} cannot be written by this user`,
        `Give it to the user that runs the server: chown ${process.getuid?.() ?? 'USER'} ${folder}`,
      )
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  const room =
    free < leastFreeBytes
      ? fail(
          'disk',
          `${gigabytes(free)} free: the server says it is not ready`,
          'Make room now, or move REDRESS_DATA to a larger disk.',
        )
      : free < comfortable
        ? warn('disk', `${gigabytes(free)} free`, 'Make room before it is needed.')
        : ok('disk', `${gigabytes(free)} free`)
  return [rights, room]
}

const notYet = (folder: string) =>
  warn('data folder', `${folder} is not there yet`, 'The first start makes it; nothing to do.')

const unmakable = (folder: string) =>
  fail(
    'data folder',
    `${folder} cannot be made by this user`,
    'Make it and give it to the user that runs the server, or name another with REDRESS_DATA.',
  )

/** Whether the nearest folder above that is there can be written. */
async function canBeMade(folder: string): Promise<boolean> {
  const above = dirname(folder)
  const there = await stat(above).catch(() => undefined)
  if (!there && above !== folder) return canBeMade(above)
  return access(above, constants.W_OK | constants.X_OK).then(
    () => there?.isDirectory() === true,
    () => false,
  )
}

/** Whether the secrets are there, and for their owner alone. */
export async function lookAtSecrets({ folder, configuration }: Patient): Promise<Checked[]> {
  if (configuration.secret) return [ok('secrets', 'from REDRESS_SECRET')]
  const file = join(folder, 'secrets.json')
  const there = await stat(file).catch(() => undefined)
  if (!there)
    return [warn('secrets', 'none yet', 'The first start makes them; keep a copy of secrets.json then.')]
  if (there.mode & 0o077)
    return [
      fail(
        'secrets',
        `others may read ${file}`,
        `chmod 600 ${file}, then rotate them: redress secret rotate`,
      ),
    ]
  return [ok('secrets', `${file}, for its owner alone`)]
}

/** Whether the mail server lets us in. */
export async function lookAtMail({ configuration }: Patient): Promise<Checked[]> {
  const { smtpUrl, mailFrom, demo } = configuration
  if (!smtpUrl)
    return [
      demo
        ? ok('mail', 'letters wait on the outbox page, as the demo shows them')
        : warn('mail', 'none is sent: letters and sign-in codes wait', 'Set SMTP_URL and MAIL_FROM.'),
    ]
  const mailer = createMailer({ smtpUrl, from: mailFrom, publicUrl: 'http://localhost' })
  try {
    await mailer.verify()
    return [ok('mail', `${new URL(smtpUrl).host} lets us in`)]
  } catch (error) {
    const { code = 'no answer', responseCode } = error as { code?: string; responseCode?: number }
    const todo =
      code === 'EAUTH'
        ? 'Correct user and password in SMTP_URL.'
        : 'Correct host and port in SMTP_URL, or look for a firewall in between.'
    return [fail('mail', `${new URL(smtpUrl).host} does not let us in (${responseCode ?? code})`, todo)]
  } finally {
    mailer.close()
  }
}

/** Whether the virus scanner answers. */
export async function lookAtScanner({ configuration }: Patient): Promise<Checked[]> {
  const { clamdHost: host, clamdPort: port, clamdSocket: path } = configuration
  if (!host && !path) return []
  const where = path ?? `${host}:${port}`
  const answer = await pinged(path ? { path } : { host: host ?? '', port })
  if (answer === 'PONG') return [ok('virus scanner', `${where} answers`)]
  return [
    fail(
      'virus scanner',
      `${where} does not answer: uploads wait`,
      'Start clamd there, or correct CLAMD_HOST, CLAMD_PORT or CLAMD_SOCKET.',
    ),
  ]
}

function pinged(address: { path: string } | { host: string; port: number }): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect(address)
    const end = (answer?: string) => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(3000, () => end())
    socket.once('error', () => end())
    socket.once('connect', () => socket.write('zPING\0'))
    socket.once('data', (data) => end(data.toString().replace(/\0.*$/s, '').trim()))
  })
}
