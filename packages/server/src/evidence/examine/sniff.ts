import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'

/** The media type that a file's content shows, whatever it is called; undefined where it shows none that is known. */
export async function sniff(path: string): Promise<string | undefined> {
  const found = await fileTypeFromFile(path).catch(() => undefined)
  return found?.mime
}

/** Whether a PDF has its end; one that broke off has not. */
export async function hasPdfEnd(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const tail = Buffer.alloc(Math.min(size, 2048))
    await file.read(tail, 0, tail.length, size - tail.length)
    return tail.includes('%%EOF')
  } finally {
    await file.close()
  }
}
