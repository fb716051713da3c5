import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where the server of a data folder was last reached: what `redress staff add` and others put in links where REDRESS_URL is not set. */
const fileIn = (folder: string) => join(folder, 'address')

/** Keeps the address. A folder that cannot be written keeps nobody from starting. */
export async function keepAddress(folder: string, address: string): Promise<void> {
  await writeFile(fileIn(folder), `${address}\n`).catch(() => {})
}

/** The address that was kept; undefined where no server ran yet, or what is there is none. */
export async function keptAddress(folder: string): Promise<string | undefined> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => '')
  return URL.parse(text.trim())?.origin
}
