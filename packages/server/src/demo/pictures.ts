/** Pictures made for the demonstration: a still life of what is shown, drawn from numbers, so that no two are alike. */
import sharp from 'sharp'
import type { Random } from './random.ts'

const width = 1280
const height = 960

export interface PictureOf {
  /** What it shows, as the label in it says. */
  label: string
  colour: string
  takenAt: number
  /** Where it was taken, in degrees. */
  place?: { latitude: number; longitude: number }
}

/** A JPEG of about a hundred kilobytes, with the time and place at which a telephone would have taken it. */
export async function drawPicture(
  random: Random,
  { label, colour, takenAt, place }: PictureOf,
): Promise<Buffer> {
  const scene = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    ${backdrop(random)}${objects(random, colour)}${card(random, label)}${shade(random)}</svg>`
  return sharp(Buffer.from(scene))
    .modulate({ brightness: 0.85 + random.fraction() * 0.3, saturation: 0.7 + random.fraction() * 0.5 })
    .withExif({
      IFD0: { Make: 'Redress', Model: 'Demonstration' },
      IFD2: taken(takenAt),
      ...(place ? { IFD3: gps(place) } : {}),
    })
    .jpeg({ quality: 78 })
    .toBuffer()
}

function backdrop(random: Random): string {
  const tone = random.between(20, 45)
  const [light, dark] = [random.between(60, 85), random.between(25, 50)]
  const angle = random.between(0, 180)
  const planks = Array.from({ length: random.between(4, 9) }, (_, index) => {
    const y = index * (height / 6) + random.between(-20, 20)
    return `<rect x="-200" y="${y}" width="${width + 400}" height="${random.between(4, 14)}" fill="hsl(${tone} 30% ${dark - 10}%)" opacity=".5"/>`
  })
  return `<defs><linearGradient id="b" gradientTransform="rotate(${angle} .5 .5)"><stop offset="0" stop-color="hsl(${tone} 35% ${light}%)"/>
    <stop offset="1" stop-color="hsl(${tone + 10} 30% ${dark}%)"/></linearGradient></defs>
    <rect width="${width}" height="${height}" fill="url(#b)"/><g transform="rotate(${random.between(-15, 15)} 640 480)">${planks.join('')}</g>`
}

/** A crate or a box with what is in it. */
function objects(random: Random, colour: string): string {
  const [x, y] = [random.between(120, 360), random.between(140, 320)]
  const [w, h] = [random.between(520, 760), random.between(360, 520)]
  const pieces = Array.from({ length: random.between(9, 26) }, () => {
    const [cx, cy] = [x + random.between(60, w - 60), y + random.between(50, h - 50)]
    const [rx, ry] = [random.between(26, 90), random.between(18, 60)]
    const turn = random.between(0, 180)
    const lightness = random.between(30, 75)
    return `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" transform="rotate(${turn} ${cx} ${cy})" fill="${colour}" opacity=".9"/>
      <ellipse cx="${cx - rx / 4}" cy="${cy - ry / 3}" rx="${rx / 2}" ry="${ry / 3}" transform="rotate(${turn} ${cx} ${cy})" fill="hsl(30 20% ${lightness}%)" opacity=".55"/>`
  })
  return `<g transform="rotate(${random.between(-9, 9)} 640 480)">
    <rect x="${x}" y="${y}" width="${w}" height="${h}" rx="14" fill="#e9e4da" stroke="#7a6a55" stroke-width="12"/>${pieces.join('')}
    <rect x="${x}" y="${y + h - 40}" width="${w}" height="40" fill="#b79b74" stroke="#7a6a55" stroke-width="6"/></g>`
}

function card(random: Random, label: string): string {
  const [x, y] = [random.between(60, 560), random.between(600, 760)]
  const safe = label.replace(/[<>&"]/g, ' ').slice(0, 40)
  return `<g transform="rotate(${random.between(-12, 12)} ${x + 250} ${y + 70})"><rect x="${x}" y="${y}" width="520" height="150" fill="#fdfcf7" stroke="#333" stroke-width="3"/>
    <text x="${x + 26}" y="${y + 62}" font-family="DejaVu Sans, sans-serif" font-size="34" fill="#222">${safe}</text>
    <text x="${x + 26}" y="${y + 116}" font-family="DejaVu Sans Mono, monospace" font-size="30" fill="#555">N° ${random.between(100_000, 999_999)}</text></g>`
}

function shade(random: Random): string {
  const [cx, cy] = [random.between(0, 100), random.between(0, 100)]
  return `<defs><radialGradient id="s" cx="${cx}%" cy="${cy}%" r="${random.between(70, 120)}%"><stop offset="0" stop-color="#fff" stop-opacity=".25"/>
    <stop offset="1" stop-color="#000" stop-opacity=".5"/></radialGradient></defs><rect width="${width}" height="${height}" fill="url(#s)"/>`
}

/** EXIF has the local time without an offset, with colons in the date. */
function taken(at: number) {
  const text = new Date(at).toISOString().slice(0, 19).replaceAll('-', ':').replace('T', ' ')
  return { DateTimeOriginal: text, OffsetTimeOriginal: '+00:00' }
}

function gps({ latitude, longitude }: { latitude: number; longitude: number }) {
  const degrees = (value: number) => {
    const whole = Math.floor(Math.abs(value))
    const minutes = (Math.abs(value) - whole) * 60
    return `${whole}/1 ${Math.floor(minutes)}/1 ${Math.round((minutes % 1) * 6000)}/100`
  }
  return {
    GPSLatitudeRef: latitude < 0 ? 'S' : 'N',
    GPSLatitude: degrees(latitude),
    GPSLongitudeRef: longitude < 0 ? 'W' : 'E',
    GPSLongitude: degrees(longitude),
  }
}
