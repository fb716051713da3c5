/** Videos of a few hundred bytes, box by box, as telephones write them: pictures, sound, and a track of places. */
const u16 = (value: number) => bytes(2, (buffer) => buffer.writeUInt16BE(value))
const u32 = (...values: number[]) =>
  Buffer.concat(values.map((value) => bytes(4, (buffer) => buffer.writeUInt32BE(value))))
const bytes = (length: number, fill: (buffer: Buffer) => void) => {
  const buffer = Buffer.alloc(length)
  fill(buffer)
  return buffer
}

export const box = (type: string, ...content: Buffer[]): Buffer => {
  const body = Buffer.concat(content)
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body])
}

export interface VideoOptions {
  brand?: 'mp42' | 'qt  '
  /** Replaces sound of many sizes by one of a constant size, as old MOV files have it. */
  oldSound?: boolean
  /** Adds a fragment. */
  fragmented?: boolean
}

export const pictureData = Buffer.from('PICTURE-ONE!PICTURE-TWO!')
export const soundData = Buffer.from('SOUND-AAA')
export const placeData = Buffer.from('{"lat":51.4826,"lon":11.9700}')
export const place = '+51.4826+011.9700+087.000/'

/** Laid out as `ftyp`, `mdat`, `moov`, and places in every corner where cameras leave them. */
export function video({ brand = 'mp42', oldSound = false, fragmented = false }: VideoOptions = {}): Buffer {
  const type = box('ftyp', Buffer.from(brand), u32(0), Buffer.from(brand))
  const junk = Buffer.from(`left over ${place}`)
  const data = box('mdat', pictureData.subarray(0, 12), placeData, soundData, pictureData.subarray(12), junk)
  const start = type.length + 8
  const sound = start + 12 + placeData.length
  const described = box(
    'moov',
    box('mvhd', u32(0, created, created, 1000, 2000), Buffer.alloc(80)),
    track('vide', [12, 12], [start, sound + soundData.length]),
    track('soun', oldSound ? { constant: 1, count: 3 } : [4, 5], [sound]),
    track('meta', [placeData.length], [start + 12]),
    box('udta', box('\xa9xyz', u16(place.length), u16(0x15c7), Buffer.from(place))),
    box(
      'meta',
      Buffer.from(
        `mdta com.apple.quicktime.location.ISO6709 ${place} com.apple.quicktime.creationdate 2026-03-01T11:58:00+0100`,
      ),
    ),
  )
  const xmp = box('uuid', Buffer.alloc(16, 0xbe), Buffer.from(`<x:xmpmeta>${place}</x:xmpmeta>`))
  return Buffer.concat([type, data, described, xmp, ...(fragmented ? [box('moof', Buffer.alloc(8))] : [])])
}

/** Seconds from 1904 to 1 March 2026, 10:58 UTC. */
const created = 2_082_844_800 + Date.UTC(2026, 2, 1, 10, 58) / 1000

type Sizes = number[] | { constant: number; count: number }

function track(handler: string, sizes: Sizes, chunks: number[]): Buffer {
  const [constant, count] = Array.isArray(sizes) ? [0, sizes.length] : [sizes.constant, sizes.count]
  const table = box(
    'stbl',
    box('stsd', u32(0, 0)),
    box('stts', u32(0, 1, count, 1)),
    box('stsc', u32(0, 1, 1, count / chunks.length, 1)),
    box('stsz', u32(0, constant, count, ...(Array.isArray(sizes) ? sizes : []))),
    box('stco', u32(0, chunks.length, ...chunks)),
  )
  return box(
    'trak',
    box('tkhd', Buffer.alloc(76), u32(1280 << 16, 720 << 16)),
    box(
      'mdia',
      box('mdhd', Buffer.alloc(24)),
      box('hdlr', u32(0, 0), Buffer.from(handler), Buffer.alloc(13)),
      box('minf', table),
    ),
    box('udta', box('name', Buffer.from(`camera at ${place}`))),
  )
}
