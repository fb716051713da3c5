/** How the running server does, for the pages that say so. */
export interface Vitals {
  /** Whether it takes requests, and each thing that this hangs on. */
  ready(): Promise<Readiness>
  /** All figures, in the text format of Prometheus. */
  metrics(): Promise<string>
  /** Whoever sends it may read the figures from another machine. */
  metricsToken?: string | undefined
}

export interface Readiness {
  ready: boolean
  checks: Record<string, { ok: boolean; detail?: string }>
}
