import { type Box, find } from './boxes.ts'
import { handlerOf } from './read-video.ts'

/** Where bytes of a track lie in the file: the first, and the one after the last. */
export interface Range {
  start: number
  end: number
}

interface Table {
  at: number
  count: number
}

/** Where each chunk of a track begins; undefined where its tables are not sound. */
export function chunkStarts(bytes: Buffer, track: Box): number[] | undefined {
  const table = find(bytes, track, 'mdia', 'minf', 'stbl')
  const short = table && tableIn(bytes, find(bytes, table, 'stco'), 4, 4)
  if (short) return Array.from({ length: short.count }, (_, i) => bytes.readUInt32BE(short.at + i * 4))
  const long = table && tableIn(bytes, find(bytes, table, 'co64'), 4, 8)
  if (!long) return undefined
  return Array.from({ length: long.count }, (_, i) => Number(bytes.readBigUInt64BE(long.at + i * 8)))
}

/**
 * Which bytes of the file a track consists of, chunk by chunk. Sound of a constant sample size runs to the next chunk of any track, since old files count
 * something else than bytes there.
 * @param nextChunk Where the chunk after the one at this place begins, or the data ends.
 */
export function rangesOf(
  bytes: Buffer,
  track: Box,
  nextChunk: (start: number) => number,
): Range[] | undefined {
  const table = find(bytes, track, 'mdia', 'minf', 'stbl')
  const starts = chunkStarts(bytes, track)
  const perChunk = table && samplesPerChunk(bytes, table, starts?.length ?? 0)
  const sizes = table && sampleSizes(bytes, table)
  if (!starts || !perChunk || !sizes) return undefined
  const untilNext = sizes.constant && handlerOf(bytes, track) === 'soun'
  let sample = 0
  const ranges: Range[] = []
  for (const [chunk, start] of starts.entries()) {
    const next = Math.min(sample + (perChunk[chunk] ?? 0), sizes.count)
    const end = start + sizes.sum(sample, next)
    sample = next
    ranges.push({ start, end: untilNext ? nextChunk(start) : end })
  }
  return sample === sizes.count ? ranges : undefined
}

function sampleSizes(bytes: Buffer, table: Box) {
  const box = find(bytes, table, 'stsz')
  if (!box || box.size < box.head + 12) return undefined
  const at = box.start + box.head + 4
  const constant = bytes.readUInt32BE(at)
  const count = bytes.readUInt32BE(at + 4)
  if (constant > 0)
    return { constant: true, count, sum: (from: number, to: number) => (to - from) * constant }
  if (box.head + 12 + count * 4 > box.size) return undefined
  const sum = (from: number, to: number) => {
    let bytesOfAll = 0
    for (let sample = from; sample < to; sample++) bytesOfAll += bytes.readUInt32BE(at + 8 + sample * 4)
    return bytesOfAll
  }
  return { constant: false, count, sum }
}

/** How many samples each chunk has: the file gives runs, by the first chunk of each, counted from 1. */
function samplesPerChunk(bytes: Buffer, table: Box, chunks: number): Uint32Array | undefined {
  const runs = tableIn(bytes, find(bytes, table, 'stsc'), 4, 12)
  if (!runs) return undefined
  const perChunk = new Uint32Array(chunks)
  let first = 1
  for (let run = 0; run < runs.count; run++) {
    const at = runs.at + run * 12
    const next = run + 1 < runs.count ? bytes.readUInt32BE(at + 12) : chunks + 1
    if (bytes.readUInt32BE(at) !== first || next <= first || next > chunks + 1)
      return chunks === 0 && runs.count === 0 ? perChunk : undefined
    perChunk.fill(bytes.readUInt32BE(at + 4), first - 1, next - 1)
    first = next
  }
  return first === chunks + 1 ? perChunk : undefined
}

function tableIn(bytes: Buffer, box: Box | undefined, before: number, each: number): Table | undefined {
  if (!box || box.size < box.head + before + 4) return undefined
  const at = box.start + box.head + before
  const count = bytes.readUInt32BE(at)
  return box.head + before + 4 + count * each <= box.size ? { at: at + 4, count } : undefined
}
