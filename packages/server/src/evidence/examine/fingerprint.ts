import type { Sharp } from 'sharp'

/** Two pictures whose fingerprints differ in at most so many of their 64 bits are taken for the same. */
export const nearlySame = 7

const edge = 32
const kept = 8

/**
 * A perceptual hash: which of the 64 lowest frequencies of the picture are stronger than their median. Saved again at another quality or size, a picture
 * keeps nearly all of its bits; half of them differ between two that have nothing to do with each other.
 * @returns The bits as a signed 64-bit integer, as PostgreSQL has it; null for a picture too plain to be told by this.
 */
export async function fingerprintOf(picture: Sharp): Promise<bigint | null> {
  const grey = await picture
    .resize(edge, edge, { fit: 'fill' })
    .flatten({ background: '#fff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer()
  return deviation(grey) < leastDeviation ? null : bitsOf(lowFrequencies(grey))
}

/** Of brightness, 0 to 255: less is a lens cap, a white sheet, an empty screen. */
const leastDeviation = 4

function deviation(values: Uint8Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
}

const cosines = Array.from({ length: kept }, (_, frequency) =>
  Float64Array.from({ length: edge }, (_, place) =>
    Math.cos(((2 * place + 1) * (frequency + 1) * Math.PI) / (2 * edge)),
  ),
)

/** A discrete cosine transform that leaves out frequency 0, which is brightness, in both directions. */
function lowFrequencies(grey: Uint8Array): number[] {
  const rows = Array.from({ length: edge }, (_, y) => grey.subarray(y * edge, (y + 1) * edge))
  const across = rows.map((row) =>
    cosines.map((cosine) => row.reduce((sum, value, x) => sum + value * (cosine[x] ?? 0), 0)),
  )
  return cosines.flatMap((cosine) =>
    Array.from({ length: kept }, (_, u) =>
      across.reduce((sum, row, y) => sum + (row[u] ?? 0) * (cosine[y] ?? 0), 0),
    ),
  )
}

function bitsOf(values: number[]): bigint {
  const sorted = values.toSorted((a, b) => a - b)
  const median = ((sorted[31] ?? 0) + (sorted[32] ?? 0)) / 2
  const bits = values.reduce((bits, value) => (bits << 1n) | (value > median ? 1n : 0n), 0n)
  return BigInt.asIntN(64, bits)
}

/** How many bits two fingerprints differ in. */
export function distance(one: bigint, other: bigint): number {
  let difference = BigInt.asUintN(64, one ^ other)
  let count = 0
  for (; difference > 0n; difference &= difference - 1n) count++
  return count
}
