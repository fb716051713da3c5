/** Where an export goes: a folder, or a tar file; nothing half stands under its name. */
import { createWriteStream } from 'node:fs'
import { access, copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { writeArchive } from '../../store/backup/archive-writer.ts'
import { CallError } from '../call-error.ts'

export interface Target {
  addStream(name: string, content: Readable): Promise<unknown>
  addFile(name: string, path: string): Promise<unknown>
  addText(name: string, text: string): Promise<void>
  finish(): Promise<void>
  abandon(): Promise<void>
}

/** A tar where the name ends so, else a folder; neither may exist. */
export async function openTarget(path: string): Promise<Target> {
  const there = await access(path).then(
    () => true,
    () => false,
  )
  if (there) throw new CallError(`${path} exists already.`, 'Name another folder or file.')
  await mkdir(dirname(path), { recursive: true })
  return path.endsWith('.tar') ? await tarTarget(path) : await folderTarget(path)
}

async function tarTarget(path: string): Promise<Target> {
  const archive = await writeArchive(path)
  return {
    ...archive,
    async finish() {
      await archive.addChecksums()
      await archive.finish()
    },
  }
}

async function folderTarget(path: string): Promise<Target> {
  const partial = `${path}.partial`
  await rm(partial, { recursive: true, force: true })
  await mkdir(partial, { mode: 0o700 })
  const place = async (name: string) => {
    const file = join(partial, name)
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    return file
  }
  return {
    addStream: async (name, content) =>
      pipeline(content, createWriteStream(await place(name), { mode: 0o600 })),
    addFile: async (name, from) => copyFile(from, await place(name)),
    addText: async (name, text) => writeFile(await place(name), text, { mode: 0o600 }),
    finish: () => rename(partial, path),
    abandon: () => rm(partial, { recursive: true, force: true }),
  }
}
