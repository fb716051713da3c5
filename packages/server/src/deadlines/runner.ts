import type { Logger } from 'pino'
import type { BatchTools } from '../commands/batch.ts'
import { letTimePass } from '../commands/let-time-pass.ts'

/** Sees to it that what is due happens. Any number of processes may run one on the same database. */
export interface Deadlines {
  start(): void
  /** Lets all happen that is due by now; gives in how many cases something was. */
  runDue(): Promise<number>
  /** Waits for what was begun. */
  stop(): Promise<void>
}

export interface DeadlineOptions extends BatchTools {
  log: Logger
  /**
   * How long after its instant a deadline is carried out, in milliseconds; in the record it happens at its instant. A command that came just before the
   * instant, and waits for its turn, is then done first.
   */
  grace?: number
  /** How often to look, in milliseconds. */
  every?: number
  /** How many cases share a transaction. */
  most?: number
  /** Told after each round: in how many cases something was due, and how late, in milliseconds, the most overdue was. */
  onRound?: (round: { cases: number; lag: number }) => void
}

/** For how long a case that cannot be judged is left alone, in milliseconds. */
const leftAlone = 60_000

export function createDeadlines(options: DeadlineOptions): Deadlines {
  const { store, clock, log, grace = 1000, every = 500, most = 100, onRound } = options
  const setAside = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined
  let round: Promise<unknown> = Promise.resolve()
  let stopped = false

  async function runDue(): Promise<number> {
    const until = clock.now() - grace
    for (const [caseId, since] of setAside) if (performance.now() - since > leftAlone) setAside.delete(caseId)
    const { rows } = await store.everywhere((_, client) =>
      client.query<{ organisation: string; first: Date }>({ ...organisationsDue, values: [new Date(until)] }),
    )
    let cases = 0
    for (const { organisation } of rows) cases += await runAll(organisation, until)
    if (cases > 0) onRound?.({ cases, lag: Math.max(...rows.map(({ first }) => until - first.getTime())) })
    return cases
  }

  async function runAll(organisation: string, until: number): Promise<number> {
    let all = 0
    for (;;) {
      const limits = { most, leaveOut: [...setAside.keys()] }
      const { cases, stuck } = await letTimePass(options, organisation, until, limits)
      for (const { caseId, why } of stuck) {
        setAside.set(caseId, performance.now())
        log.error({ organisation, caseId, err: why }, 'what is due in this case cannot be judged')
      }
      all += cases
      if (cases + stuck.length < most || stopped) return all
    }
  }

  async function look(): Promise<void> {
    try {
      await runDue()
    } catch (error) {
      log.error({ err: error }, 'deadlines could not be carried out; they will be at the next round')
    }
    if (!stopped) timer = setTimeout(begin, every)
  }
  function begin(): void {
    round = look()
  }

  return {
    runDue,
    start: begin,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await round
    },
  }
}

/** The organisations in which something is due, with the instant of the most overdue. */
const organisationsDue = {
  name: 'organisations-due',
  text: `select organisation, min(next_due) as first from cases where next_due <= $1 group by organisation order by 2`,
}
