import { open } from 'node:fs/promises'
import { type Capture, placeOf } from '../examine/capture.ts'
import { type Box, boxAt, childrenOf, find } from './boxes.ts'
import { layoutOf } from './layout.ts'

export interface VideoFacts extends Capture {
  width?: number
  height?: number
  durationMs?: number
}

/** What an MP4 or MOV says of itself; undefined where it is not a whole one with at least one picture track. */
export async function readVideo(path: string): Promise<VideoFacts | undefined> {
  const file = await open(path)
  try {
    const layout = await layoutOf(file)
    if (!layout?.boxes.some(({ type }) => type === 'mdat')) return undefined
    const bytes = layout.description
    const moov = boxAt(bytes, 0, bytes.length)
    const tracks = (moov && childrenOf(bytes, moov))?.filter(({ type }) => type === 'trak') ?? []
    const pictures = tracks.find((track) => handlerOf(bytes, track) === 'vide')
    if (!moov || !pictures) return undefined
    return { ...headOf(bytes, moov), ...sizeOf(bytes, pictures), ...wordsOf(bytes, moov) }
  } finally {
    await file.close()
  }
}

/** What a track holds: `vide`, `soun`, or something else, such as `meta`. */
export function handlerOf(bytes: Buffer, track: Box): string | undefined {
  const handler = find(bytes, track, 'mdia', 'hdlr')
  if (!handler || handler.size < handler.head + 12) return undefined
  return bytes.toString('latin1', handler.start + handler.head + 8, handler.start + handler.head + 12)
}

function headOf(bytes: Buffer, moov: Box): VideoFacts {
  const head = find(bytes, moov, 'mvhd')
  if (!head || head.size < head.head + 32) return {}
  const at = head.start + head.head
  const long = bytes[at] === 1
  const created = long ? Number(bytes.readBigUInt64BE(at + 4)) : bytes.readUInt32BE(at + 4)
  const scale = bytes.readUInt32BE(at + (long ? 20 : 12))
  const length = long ? Number(bytes.readBigUInt64BE(at + 24)) : bytes.readUInt32BE(at + 16)
  const durationMs = scale > 0 ? Math.round((length / scale) * 1000) : 0
  return {
    ...(durationMs > 0 && durationMs < 2 ** 31 && { durationMs }),
    ...(created > from1904 && created < 2 ** 33 && { capturedAt: timeFrom1904(created) }),
  }
}

/** Seconds from 1904, where such files begin to count, to 1970; earlier times are clocks that were never set. */
const from1904 = 2_082_844_800
const timeFrom1904 = (seconds: number) =>
  new Date((seconds - from1904) * 1000).toISOString().replace('.000Z', '+00:00')

function sizeOf(bytes: Buffer, track: Box): VideoFacts {
  const head = find(bytes, track, 'tkhd')
  if (!head || head.size < head.head + 84) return {}
  const end = head.start + head.size
  const [width, height] = [bytes.readUInt16BE(end - 8), bytes.readUInt16BE(end - 4)]
  return width > 0 && height > 0 ? { width, height } : {}
}

/**
 * Time and place as telephones write them: among Apple's named values, or in a box `©xyz`. Both are plain text with a fixed form, found as such in
 * the boxes that hold words.
 */
function wordsOf(bytes: Buffer, moov: Box): Capture {
  const words = (childrenOf(bytes, moov) ?? [])
    .filter(({ type }) => type === 'udta' || type === 'meta')
    .map((box) => bytes.toString('latin1', box.start, box.start + box.size))
    .join('\n')
  const place = isoPlace.exec(words)
  const time = words.includes('com.apple.quicktime.creationdate') ? isoTime.exec(words) : null
  return {
    ...(time && { capturedAt: `${time[1]}${time[2]}:${time[3]}` }),
    ...(place && placeOf(Number(place[1]), Number(place[2]))),
  }
}

/** ISO 6709: `+51.4826+011.9700+087.000/`. */
const isoPlace = /([+-]\d{2}\.\d+)([+-]\d{3}\.\d+)(?:[+-]\d+(?:\.\d+)?)?\//
const isoTime = /(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)([+-]\d\d):?(\d\d)/
