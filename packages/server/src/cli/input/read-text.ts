import { open, stat } from 'node:fs/promises'
import { isAbsolute, relative, resolve } from 'node:path'
import { CallError } from '../call-error.ts'

/** No policy or scenario file is bigger; one that is, is refused before it is read. */
const mostBytes = 4_000_000

/** The text of a file, or an error that says why it cannot be had. `what` is what the caller was to give. */
export async function readText(path: string, what: string): Promise<string> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new CallError(`${path} cannot be read: ${reason(error)}.`, `Give ${what}.`)
  })
  try {
    const found = await file.stat()
    if (!found.isFile()) throw new CallError(`${path} is no file.`, `Give ${what}.`)
    if (found.size > mostBytes) {
      const millions = (found.size / 1_000_000).toFixed(1)
      throw new CallError(
        `${path} has ${millions} MB, and is not read.`,
        `Give ${what}; it has at most 4 MB.`,
      )
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.readFile())
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new CallError(`${path} is not UTF-8 text.`, 'Save it as plain text in UTF-8.')
  } finally {
    await file.close()
  }
}

/** Whether something is a folder; an error where there is nothing. */
export async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    const help = 'Give the path of a policy file, or of a folder that holds policy.yaml.'
    throw new CallError(`${path} cannot be read: ${reason(error)}.`, help)
  })
  return found.isDirectory()
}

/** Whether there is anything at a path. */
export async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

/** A path as the caller would write it: relative where it lies below the folder the command was called in. */
export function shownPath(path: string, folder: string): string {
  const short = relative(folder, resolve(folder, path))
  return short.startsWith('..') || isAbsolute(short) ? resolve(folder, path) : short
}

function reason({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'there is no such file'
  if (code === 'EACCES') return 'reading it is not allowed'
  if (code === 'EISDIR') return 'it is a folder'
  return message
}
