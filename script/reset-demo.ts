/** Throws away the data of the demo, and only that: `node script/reset-demo.ts FOLDER`, as `script/server --reset` calls it. */
import { existsSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { join, resolve } from 'node:path'

const folder = resolve(process.argv[2] ?? '')
const marks = ['demo-loaded', 'demo-loading']
if (existsSync(join(folder, 'database'))) {
  if (!marks.some((mark) => existsSync(join(folder, mark))))
    refuse(
      `${folder} holds no demo that script/server has loaded, so it is left alone.`,
      'Remove it yourself if it may go.',
    )
  if (await isUsed(join(folder, 'database', 'socket')))
    refuse(`A server is using ${folder}.`, 'Stop it first.')
  for (const name of ['database', 'files', 'secrets.json', ...marks])
    rmSync(join(folder, name), { recursive: true, force: true })
}

/** The database's supervisor listens there for as long as somebody holds it. */
function isUsed(path: string): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      answer(true)
    })
    socket.once('error', () => answer(false))
  })
}

function refuse(what: string, todo: string): never {
  process.stderr.write(`${what} ${todo}\n`)
  process.exit(1)
}
