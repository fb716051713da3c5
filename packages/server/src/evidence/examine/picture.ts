import sharp, { type Metadata, type Sharp } from 'sharp'
import { mostPixels } from '../kinds.ts'
import { damaged, NotAccepted, tooManyPixels, typeNotAccepted } from '../problems.ts'
import { type Capture, captureOfExif } from './capture.ts'
import { fingerprintOf } from './fingerprint.ts'
import { gate } from './gate.ts'

/** Edges of the thumbnails, in pixels: one for lists, one for a screen. */
export const thumbnailEdges = [320, 1280] as const

export interface Picture extends Capture {
  /** As it is to be looked at: turned upright. */
  width: number
  height: number
  fingerprint: bigint | null
  /** Without anything but the picture itself, upright. */
  shared: { content: Buffer; mediaType: string }
  thumbnails: { edge: number; content: Buffer }[]
}

// The work runs on the library's own threads, beside the event loop: two pictures at once, each on one thread, leave the rest of the machine to requests.
sharp.concurrency(1)
const oneOfTwo = gate(2)

/**
 * Reads a picture whole and makes the copies of it.
 * @throws NotAccepted when it is damaged, something else, or has more pixels than are accepted.
 */
export function readPicture(path: string, mediaType: string, most = mostPixels): Promise<Picture> {
  return oneOfTwo(async () => {
    const metadata = await sharp(path, { limitInputPixels: false })
      .metadata()
      .catch(() => {
        throw new NotAccepted(damaged('picture'))
      })
    if (!formats[mediaType]?.includes(metadata.format))
      throw new NotAccepted(typeNotAccepted(metadata.format, mediaType))
    const { width, height } = metadata.autoOrient
    if (width * height > most) throw new NotAccepted(tooManyPixels(width, height, most))
    const capture = await captureOfExif(metadata.exif)
    try {
      return { width, height, ...capture, ...(await copiesOf(path, metadata, most)) }
    } catch {
      throw new NotAccepted(damaged('picture'))
    }
  })
}

async function copiesOf(path: string, metadata: Metadata, most: number) {
  const upright = () => sharp(path, { limitInputPixels: most, failOn: 'error' }).autoOrient()
  const shared = await withoutMetadata(upright(), metadata)
  const thumbnails: Picture['thumbnails'] = []
  for (const edge of thumbnailEdges) {
    const content = await upright()
      .resize(edge, edge, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer()
    thumbnails.push({ edge, content })
  }
  return { shared, thumbnails, fingerprint: await fingerprintOf(upright()) }
}

/** The library leaves out all metadata unless it is told to keep some. AVIF, and HEIC, become JPEG: to write them takes minutes. */
async function withoutMetadata(picture: Sharp, { format }: Metadata): Promise<Picture['shared']> {
  if (format === 'png') return { content: await picture.png().toBuffer(), mediaType: 'image/png' }
  if (format === 'webp')
    return { content: await picture.webp({ quality: 90 }).toBuffer(), mediaType: 'image/webp' }
  const content = await picture.flatten({ background: '#fff' }).jpeg({ quality: 90 }).toBuffer()
  return { content, mediaType: 'image/jpeg' }
}

const formats: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/avif': ['heif'],
  'image/heic': ['heif'],
}
