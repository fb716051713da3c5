import exifr from 'exifr'

/** When and where something was taken, as the camera wrote it; nothing that it did not. */
export interface Capture {
  /** `2026-03-01T11:58:00+01:00`; without the offset where the camera did not write one. */
  capturedAt?: string
  latitude?: number
  longitude?: number
}

/** Reads an EXIF block, as the picture library hands it over. A block that is broken tells nothing. */
export async function captureOfExif(exif: Buffer | undefined): Promise<Capture> {
  if (!exif) return {}
  const tiff = exif.subarray(0, 6).toString('latin1') === 'Exif\0\0' ? exif.subarray(6) : exif
  const tags = await exifr
    .parse(tiff, { tiff: true, exif: true, gps: true, reviveValues: false })
    .catch(() => undefined)
  return tags ? { ...timeOf(tags), ...placeOf(tags.latitude, tags.longitude) } : {}
}

function timeOf(tags: Record<string, unknown>): Capture {
  const written = tags.DateTimeOriginal ?? tags.CreateDate
  const match = typeof written === 'string' ? exifTime.exec(written) : null
  if (!match || match[1] === '0000') return {}
  const [, year, month, day, time] = match
  const offset = tags.OffsetTimeOriginal ?? tags.OffsetTime
  const known = typeof offset === 'string' && /^[+-]\d\d:\d\d$/.test(offset) ? offset : ''
  return { capturedAt: `${year}-${month}-${day}T${time}${known}` }
}

const exifTime = /^(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d:\d\d:\d\d)/

/** A place on earth, or nothing: many devices write 0, 0 before they know where they are. */
export function placeOf(latitude: unknown, longitude: unknown): Capture {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return {}
  if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) return {}
  return latitude === 0 && longitude === 0 ? {} : { latitude, longitude }
}
