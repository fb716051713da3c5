// The process between PostgreSQL and those who use it: started by the first, gone with the last.
import { access, constants } from 'node:fs/promises'
import { becomeAccount } from './account.ts'
import { bringUp } from './bring-up.ts'
import { explainError } from './explain.ts'
import { admitHolders } from './holders.ts'
import { note } from './journal.ts'
import { keepUp } from './keep-up.ts'
import { type Layout, layoutOf } from './layout.ts'
import { takeLock } from './lock.ts'
import { anotherSupervises, encode, failed, type Order } from './messages.ts'

const order: Order = JSON.parse(process.argv[2] ?? '')
const layout = layoutOf(order.folder)
process.stderr.on('error', () => undefined)
process.title = `redress database ${layout.folder}`
process.exit(await supervise(order, layout))

/** What goes wrong it tells its holders, and whoever started it on stderr. */
async function supervise(order: Order, layout: Layout): Promise<number> {
  try {
    process.umask(0o077)
    if (order.account) becomeAccount(order.account)
    await access(layout.database, constants.R_OK | constants.W_OK | constants.X_OK)
    const lock = takeLock(layout.lock)
    if (lock === undefined) return anotherSupervises
    const code = await serve(order, layout)
    lock.release()
    return code
  } catch (error) {
    process.stderr.write(encode(failed(explainError(error, layout.folder))))
    return 1
  }
}

async function serve(order: Order, layout: Layout): Promise<number> {
  const holders = await admitHolders(layout.socket)
  try {
    await keepUp(layout, holders, await bringUp(layout, order, holders))
    await holders.dismiss({ kind: 'stopped' })
    return 0
  } catch (error) {
    const explained = explainError(error, layout.folder)
    note(layout.log, `${explained.message} ${explained.cause ?? ''}`)
    await holders.dismiss(failed(explained))
    throw explained
  }
}
