import sharp from 'sharp'

/** A photograph of our own making: a crate with something in it, and words on a label; other for each text. */
export async function photo(words: string, { width = 1200, height = 900 } = {}): Promise<Buffer> {
  const hue = [...words].reduce((sum, letter) => sum + letter.charCodeAt(0) * 7, 0) % 360
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 1200 900">
    <rect width="1200" height="900" fill="hsl(${hue} 25% 82%)"/>
    <rect x="150" y="260" width="900" height="520" rx="24" fill="hsl(${hue} 35% 45%)"/>
    <ellipse cx="470" cy="540" rx="230" ry="130" fill="hsl(${(hue + 40) % 360} 60% 55%)"/>
    <ellipse cx="790" cy="560" rx="180" ry="110" fill="hsl(${(hue + 70) % 360} 55% 48%)"/>
    <rect x="330" y="90" width="540" height="120" rx="10" fill="white"/>
    <text x="600" y="168" font-size="56" text-anchor="middle" font-family="sans-serif">${words}</text>
  </svg>`
  return sharp(Buffer.from(drawing)).jpeg({ quality: 82 }).toBuffer()
}

/** A file as a browser's file field takes it. */
export const photoFile = async (words: string) => ({
  name: `${words.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.jpg`,
  mimeType: 'image/jpeg',
  buffer: await photo(words),
})

/** A photograph of about so many bytes, for an upload that takes a while. */
export async function largePhotoFile(name: string, bytes: number) {
  const side = Math.ceil(Math.sqrt(bytes / 3))
  const pixels = Buffer.alloc(side * side * 3)
  let state = 1
  for (let index = 0; index < pixels.length; index += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) | 0
    pixels[index] = (state >>> 16) & 255
  }
  const buffer = await sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer()
  return { name: `${name}.png`, mimeType: 'image/png', buffer }
}
