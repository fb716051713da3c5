/** One line on the terminal that says how far something is, written over and over; nothing where errors do not go to a terminal. */
export interface Progress {
  say(text: string): void
  /** Takes the line away. */
  done(): void
}

const everyMs = 100

export function progressLine(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return { say: () => {}, done: () => {} }
  let saidAt = 0
  return {
    say(text) {
      const now = performance.now()
      if (now - saidAt < everyMs) return
      saidAt = now
      stream.write(`\r\u001b[K${text.slice(0, (stream.columns ?? 80) - 1)}`)
    },
    done: () => stream.write('\r\u001b[K'),
  }
}
