import type { App } from './endpoint.ts'

const open = new WeakMap<App, Set<() => void>>()

/** Remembers how to end a stream that would otherwise stay open when its server stops. Gives how to forget it again. */
export function whenServerStops(app: App, end: () => void): () => void {
  const ends = open.get(app) ?? new Set()
  open.set(app, ends)
  ends.add(end)
  return () => ends.delete(end)
}

/** Ends the live streams of an app. */
export function endStreams(app: App): void {
  for (const end of open.get(app) ?? []) end()
}
