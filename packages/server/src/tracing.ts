/**
 * Spans of what is done, for whoever collects them. Nothing is loaded and nothing costs while nobody does: `operating/traces.ts` puts the collector in
 * at the start.
 */
export interface Span {
  /** Never anything personal: ids, names of routes, commands and kinds, counts. */
  set(name: string, value: string | number | boolean): void
}
export type Attributes = Record<string, string | number | boolean | undefined>
export interface Origin {
  /** The header `traceparent` of whoever asked, after W3C Trace Context. */
  traceparent?: string | undefined
}
export type Tracer = <Result>(
  name: string,
  attributes: Attributes,
  work: (span: Span) => Promise<Result>,
  origin?: Origin,
) => Promise<Result>

const silent: Span = { set: () => {} }
let current: Tracer | undefined

/** Does the work inside a span, below the one that it is called in. */
export const traced: Tracer = (name, attributes, work, origin) =>
  current ? current(name, attributes, work, origin) : work(silent)

/** From now on spans go there; undefined ends it. */
export function traceWith(tracer: Tracer | undefined): void {
  current = tracer
}
