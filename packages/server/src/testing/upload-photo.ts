import sharp from 'sharp'

/** Uploads a small photograph after the tus protocol, in two parts, as after a broken connection. Gives the file's id. */
export async function uploadPhoto(url: string, who: Record<string, string>, seed: number): Promise<string> {
  const picture = await drawn(seed)
  const half = Math.floor(picture.length / 2)
  const tus = { ...who, 'tus-resumable': '1.0.0' }
  const metadata = `filename ${base64('photo.jpg')},filetype ${base64('image/jpeg')}`
  const created = await fetch(`${url}/api/v1/uploads`, {
    method: 'POST',
    headers: { ...tus, 'upload-length': String(picture.length), 'upload-metadata': metadata },
  })
  const location = new URL(created.headers.get('location') ?? '', url)
  if (created.status !== 201)
    throw new Error(`The upload did not begin: ${created.status} ${await created.text()}`)
  for (const [from, until] of [
    [0, half],
    [half, picture.length],
  ] as const) {
    const sent = await fetch(location, {
      method: 'PATCH',
      headers: { ...tus, 'upload-offset': String(from), 'content-type': 'application/offset+octet-stream' },
      body: new Uint8Array(picture.subarray(from, until)),
    })
    if (sent.status !== 204) throw new Error(`The upload was refused: ${sent.status} ${await sent.text()}`)
  }
  return location.pathname.split('/').at(-1) ?? ''
}

const base64 = (text: string) => Buffer.from(text).toString('base64')

/** Coloured noise, other for each seed. */
function drawn(seed: number): Promise<Buffer> {
  const [width, height] = [64, 48]
  let state = seed * 2_654_435_761
  const pixels = Buffer.alloc(width * height * 3)
  for (let index = 0; index < pixels.length; index += 1) {
    state = (Math.imul(state ^ (state >>> 13), 0x5bd1e995) + index) | 0
    pixels[index] = state & 255
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer()
}
