/** The lines of a file as they come, a chunk's worth at a time, so that a file of any size takes little memory. */

export interface Line {
  /** From 1. */
  number: number
  /** Without its line break. */
  text: string
  /** It is too long to be anything, and was cut. */
  cut?: true
}

/** No row is longer, in characters. */
export const mostLineCharacters = 4_000_000

/** Splits a stream of UTF-8 into lines, without the byte order mark. What is not UTF-8 is read as U+FFFD. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Line[]> {
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  let number = 0
  let cutting = false
  const line = (text: string): Line => {
    number += 1
    return { number, text: text.endsWith('\r') ? text.slice(0, -1) : text }
  }
  for await (const chunk of inSlices(bytes)) {
    const text = decoder.decode(chunk, { stream: true })
    const lines: Line[] = []
    let from = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      if (cutting) cutting = false
      else lines.push(line(rest + text.slice(from, end)))
      rest = ''
      from = end + 1
    }
    if (!cutting) rest += text.slice(from)
    if (rest.length > mostLineCharacters) {
      lines.push({ ...line(rest.slice(0, 1000)), cut: true })
      rest = ''
      cutting = true
    }
    if (lines.length > 0) yield lines
  }
  rest += decoder.decode()
  if (rest !== '' && !cutting) yield [line(rest)]
}

/** A few hundred rows: so long the process reads before it looks whether the database has answered. */
const sliceBytes = 16 * 1024

async function* inSlices(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes)
    for (let from = 0; from < chunk.length; from += sliceBytes) yield chunk.subarray(from, from + sliceBytes)
}
