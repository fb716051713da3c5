/** Small real media, made on the spot. */
import sharp, { type Sharp } from 'sharp'

export interface PhotoOptions {
  /** Another number, another picture. */
  motif?: number
  width?: number
  height?: number
  /** Whether the camera wrote when and where: 1 March 2026, 11:58 in Halle. */
  located?: boolean
  /** EXIF orientation, 1 to 8. */
  orientation?: number
}

/** A picture of coloured shapes, different for each motif; as a JPEG unless another format is asked of it. */
export function picture({ motif = 1, width = 640, height = 480 }: PhotoOptions = {}): Sharp {
  const random = randomFrom(motif)
  const some = (most: number) => Math.round(random() * most)
  const colour = () => `rgb(${some(255)},${some(255)},${some(255)})`
  const shapes = Array.from({ length: 24 }, (_, index) => {
    const [x, y, across, down] = [some(640), some(480), 30 + some(180), 30 + some(140)]
    const turned = `transform="rotate(${some(90)} ${x} ${y})" fill="${colour()}"`
    return index % 2 === 0
      ? `<rect x="${x}" y="${y}" width="${across}" height="${down}" ${turned}/>`
      : `<ellipse cx="${x}" cy="${y}" rx="${across / 2}" ry="${down / 2}" ${turned}/>`
  })
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 640 480"
    preserveAspectRatio="none"><rect width="640" height="480" fill="${colour()}"/>${shapes.join('')}</svg>`
  return sharp(Buffer.from(drawn)).removeAlpha()
}

export function photo(options: PhotoOptions = {}): Promise<Buffer> {
  const made = picture(options).jpeg({ quality: 92 })
  const { located, orientation } = options
  if (located)
    made.withExif({
      IFD0: { Make: 'Testcam', Artist: 'Anna Kowalska' },
      IFD2: { DateTimeOriginal: '2026:03:01 11:58:00', OffsetTimeOriginal: '+01:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '51/1 28/1 5736/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '11/1 58/1 1200/100',
      },
    })
  if (orientation) made.withMetadata({ orientation })
  return made.toBuffer()
}

export const pdf = (text = 'Certificate of destruction'): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  )

export const html = Buffer.from('<!doctype html><html><script>alert(document.cookie)</script></html>')
export const svg = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
)

/** A generator of numbers from 0 to 1 that gives the same ones for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed * 0x9e3779b9
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
