import type { FileHandle } from 'node:fs/promises'
import { type Box, boxAt } from './boxes.ts'

/** The outermost boxes of a video, and the one that describes it, read whole. */
export interface Layout {
  boxes: Box[]
  /** The box `moov`, with its head, from 0. */
  description: Buffer
}

const mostBoxes = 100_000
const largestDescription = 64 * 1024 * 1024

/** Reads the outer boxes of an MP4 or MOV; undefined where they do not fill the file or describe no video. */
export async function layoutOf(file: FileHandle): Promise<Layout | undefined> {
  const { size } = await file.stat()
  const boxes: Box[] = []
  const head = Buffer.alloc(16)
  let at = 0
  while (at < size) {
    const { bytesRead } = await file.read(head, 0, 16, at)
    const box = boxAt(head.subarray(0, bytesRead), at, size, at)
    if (!box || boxes.length >= mostBoxes) return undefined
    boxes.push(box)
    at += box.size
  }
  const descriptions = boxes.filter(({ type }) => type === 'moov')
  const [moov] = descriptions
  if (!moov || descriptions.length > 1 || moov.size > largestDescription) return undefined
  const description = Buffer.alloc(moov.size)
  await file.read(description, 0, moov.size, moov.start)
  return { boxes, description }
}
