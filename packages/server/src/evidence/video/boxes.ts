/** A box of an MP4 or MOV file: its type, where it begins, how long its head is and the whole. In bytes. */
export interface Box {
  type: string
  start: number
  head: number
  size: number
}

/**
 * Reads the head of a box. `end` is where what holds it ends.
 * @returns undefined where there is no sound box: too short, or longer than what holds it.
 */
export function boxAt(bytes: Buffer, start: number, end: number, offset = 0): Box | undefined {
  const at = start - offset
  if (start + 8 > end || at + 8 > bytes.length) return undefined
  const short = bytes.readUInt32BE(at)
  const type = bytes.toString('latin1', at + 4, at + 8)
  if (short === 1) {
    if (start + 16 > end || at + 16 > bytes.length) return undefined
    const size = Number(bytes.readBigUInt64BE(at + 8))
    return size >= 16 && start + size <= end ? { type, start, head: 16, size } : undefined
  }
  const size = short === 0 ? end - start : short
  return size >= 8 && start + size <= end ? { type, start, head: 8, size } : undefined
}

/** The boxes within a box, or undefined where they do not fill it exactly (four zero bytes may end it). */
export function childrenOf(bytes: Buffer, box: Box, skip = 0): Box[] | undefined {
  const end = box.start + box.size
  const children: Box[] = []
  let at = box.start + box.head + skip
  while (at < end) {
    if (end - at === 4 && bytes.readUInt32BE(at) === 0) break
    const child = boxAt(bytes, at, end)
    if (!child) return undefined
    children.push(child)
    at += child.size
  }
  return children
}

/** The one box down this path, from the boxes within `box`. */
export function find(bytes: Buffer, box: Box, ...path: string[]): Box | undefined {
  let current: Box | undefined = box
  for (const type of path)
    current = current && childrenOf(bytes, current)?.find((child) => child.type === type)
  return current
}

/** Makes a box a hole of the same length: nothing moves, and nothing of it remains. */
export function blank(bytes: Buffer, box: Box): void {
  bytes.write('free', box.start + 4, 'latin1')
  bytes.fill(0, box.start + box.head, box.start + box.size)
}
