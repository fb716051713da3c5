import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { type Box, blank, boxAt, childrenOf } from './boxes.ts'
import { type Layout, layoutOf } from './layout.ts'
import { handlerOf } from './read-video.ts'
import { chunkStarts, type Range, rangesOf } from './sample-ranges.ts'

/**
 * A copy of an MP4 or MOV with pictures and sound and nothing else. No byte moves and nothing is encoded again: whatever is not known to be needed for
 * playing becomes a hole of the same length. That takes with it every box that holds words or places, tracks of other kinds, such as the positions that
 * cameras and drones record along with the picture, and all data that no picture and no sound refers to.
 * @returns undefined where that cannot be done for sure, as with a file in fragments or tables that contradict each other.
 */
export async function shareVideo(
  path: string,
): Promise<{ size: number; content: () => Readable } | undefined> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const layout = await layoutOf(file)
    const plan = layout && planOf(layout)
    return plan && { size, content: () => Readable.from(piecesOf(path, plan)) }
  } finally {
    await file.close()
  }
}

/** What the copy consists of, in order: bytes as they are here, bytes of the original, or zeros. */
type Piece = { bytes: Buffer } | { from: Range } | { zeros: number }

const neededOutside = new Set(['ftyp', 'moov', 'mdat'])
const needed: Readonly<Record<string, ReadonlySet<string>>> = {
  moov: new Set(['mvhd', 'trak', 'iods']),
  trak: new Set(['tkhd', 'edts', 'mdia', 'tapt']),
  mdia: new Set(['mdhd', 'hdlr', 'minf', 'elng']),
  minf: new Set(['vmhd', 'smhd', 'gmhd', 'hdlr', 'dinf', 'stbl']),
  stbl: new Set('stsd stts ctts cslg stsc stsz stco co64 stss stps sdtp sbgp sgpd'.split(' ')),
}

function planOf({ boxes, description }: Layout): Piece[] | undefined {
  const bytes = Buffer.from(description)
  const moov = boxAt(bytes, 0, bytes.length)
  const tracks = moov && childrenOf(bytes, moov)?.filter(({ type }) => type === 'trak')
  if (!moov || !tracks || boxes.some(({ type }) => type === 'moof')) return undefined
  const data = boxes.filter(({ type }) => type === 'mdat')
  const ranges = keptRanges(bytes, tracks, data)
  if (!ranges || !keepNeeded(bytes, moov)) return undefined
  return boxes.flatMap((box) => {
    if (box.type === 'moov') return [{ bytes }]
    if (box.type === 'mdat') return dataPieces(box, ranges)
    if (neededOutside.has(box.type)) return [{ from: { start: box.start, end: box.start + box.size } }]
    return [{ bytes: freeHead(box) }, { zeros: box.size - box.head }]
  })
}

/** The bytes of all pictures and sound, in order, none twice; undefined where one lies outside of the data. */
function keptRanges(bytes: Buffer, tracks: Box[], data: Box[]): Range[] | undefined {
  const starts: number[] = []
  for (const track of tracks) for (const start of chunkStarts(bytes, track) ?? []) starts.push(start)
  const ends = data.map(({ start, size }) => start + size)
  const places = [...starts, ...ends].sort((a, b) => a - b)
  const nextChunk = (start: number) => places[firstAfter(places, start)] ?? start
  const all: Range[] = []
  for (const track of tracks.filter((track) => isPlayed(bytes, track))) {
    const ranges = rangesOf(bytes, track, nextChunk)
    if (!ranges) return undefined
    for (const range of ranges) if (range.end > range.start) all.push(range)
  }
  const within = ({ start, end }: Range) =>
    data.some((box) => start >= box.start + box.head && end <= box.start + box.size)
  return all.length > 0 && all.every(within) ? merged(all) : undefined
}

const isPlayed = (bytes: Buffer, track: Box) => ['vide', 'soun'].includes(handlerOf(bytes, track) ?? '')

function firstAfter(sorted: number[], value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}

function merged(ranges: Range[]): Range[] {
  const result: Range[] = []
  for (const { start, end } of ranges.sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else result.push({ start, end })
  }
  return result
}

/** Blanks what is not needed, down to the tables of each track; false where the boxes are not sound. */
function keepNeeded(bytes: Buffer, box: Box): boolean {
  const names = needed[box.type]
  if (!names) return true
  const children = childrenOf(bytes, box)
  if (!children) return false
  const end = children.at(-1)
  bytes.fill(0, end ? end.start + end.size : box.start + box.head, box.start + box.size)
  return children.every((child) => {
    const kept = names.has(child.type) && (child.type !== 'trak' || isPlayed(bytes, child))
    if (kept) return keepNeeded(bytes, child)
    blank(bytes, child)
    return true
  })
}

function dataPieces(box: Box, ranges: Range[]): Piece[] {
  const end = box.start + box.size
  const pieces: Piece[] = [{ from: { start: box.start, end: box.start + box.head } }]
  let at = box.start + box.head
  for (const range of ranges) {
    if (range.start < at || range.end > end) continue
    if (range.start > at) pieces.push({ zeros: range.start - at })
    pieces.push({ from: range })
    at = range.end
  }
  if (at < end) pieces.push({ zeros: end - at })
  return pieces
}

function freeHead(box: Box): Buffer {
  const head = Buffer.alloc(box.head)
  // A head of 8 bytes before more than 4 GB says 0, to the end of the file, as it did.
  head.writeUInt32BE(box.head === 16 ? 1 : box.size < 2 ** 32 ? box.size : 0, 0)
  head.write('free', 4, 'latin1')
  if (box.head === 16) head.writeBigUInt64BE(BigInt(box.size), 8)
  return head
}

const zeros = Buffer.alloc(256 * 1024)

async function* piecesOf(path: string, plan: Piece[]): AsyncGenerator<Buffer> {
  for (const piece of plan) {
    if ('bytes' in piece) yield piece.bytes
    else if ('zeros' in piece)
      for (let left = piece.zeros; left > 0; left -= zeros.length)
        yield zeros.subarray(0, Math.min(left, zeros.length))
    else
      yield* createReadStream(path, {
        start: piece.from.start,
        end: piece.from.end - 1,
        highWaterMark: 256 * 1024,
      })
  }
}
