/** A request that is being written, as it is kept on this device. */
import type { Problem } from '../../ui/api/request.ts'
import type { Written } from '../../ui/judging/judgement.ts'
import type { Upload } from '../../ui/upload/upload.ts'

export type About = 'lines' | 'order' | 'heads' | 'none'

/** What a file is shown for: a kind of evidence, of one line or of the whole. */
export interface Use {
  kind: string
  line?: string
}

/** The case that a draft turns into another kind of request. */
export interface Turned {
  /** The number of the case. */
  case: string
  /** The version of it that its customer saw. */
  version: number
  /** The Idempotency-Key of this wish: a new one for each press of the button, since the case remembers what it refused. */
  key: string
}

export interface Draft {
  /** Also the Idempotency-Key with which a new request is sent: sent twice, it is one case. */
  id: string
  /** The customer whose draft it is: a device may be used by several. */
  owner: string
  /** The number of the order; none for what is about no order. */
  order?: string
  kind?: string
  /** Made with the withdrawal function that the law asks for. */
  withdrawal?: true
  /** It makes no new case, and turns this one. */
  turned?: Turned
  /** What the kind of request is about, as the policy says. */
  about: About
  lines: string[]
  heads: string[]
  answers: Record<string, unknown>
  /** Answers per line, or per head of claim. */
  perLine: Record<string, Record<string, unknown>>
  description: string
  /** Uploads by their ids here, and what each is for. */
  evidence: { upload: string; uses: Use[] }[]
  /** `ready`: the customer has pressed the button; it goes as soon as it can. */
  state: 'writing' | 'ready'
  /** When the button was pressed, on the server's clock. */
  readyAt?: number
  /** When the time to claim ends, as it was last judged, ISO 8601. */
  until?: string
  /** Why the server did not take it. */
  problem?: Problem
  changedAt: number
}

/** One draft for each order; beside it a withdrawal, and one for each case that is turned, so that none disturbs another. */
export const keyOf = (owner: string, order: string | undefined, beside = ''): string =>
  [owner, order ?? '', beside].join(' ')

export function newDraft(
  owner: string,
  order: string | undefined,
  now: number,
  start: Partial<Draft> = {},
): Draft {
  return {
    id: crypto.randomUUID(),
    owner,
    ...(order === undefined ? {} : { order }),
    about: 'none',
    lines: [],
    heads: [],
    answers: {},
    perLine: {},
    description: '',
    evidence: [],
    state: 'writing',
    changedAt: now,
    ...start,
  }
}

const said = (value: unknown) => value !== undefined && value !== null && value !== ''
const answered = (answers: Record<string, unknown> = {}) =>
  Object.fromEntries(Object.entries(answers).filter(([, value]) => said(value)))

/** Whether anything was written that would be a pity to lose. */
export function isBegun({ kind, answers, perLine, description, evidence }: Draft): boolean {
  return (
    kind !== undefined &&
    (evidence.length > 0 ||
      description.trim() !== '' ||
      Object.keys(answered(answers)).length > 0 ||
      Object.values(perLine).some((each) => Object.keys(answered(each)).length > 0))
  )
}

/** The request that a draft comes to: what was left empty is left out. `idOf` names a file as whoever reads it knows it. */
export function writtenIn(
  { kind = '', about, lines, heads, answers, perLine, description, evidence }: Draft,
  uploads: readonly Upload[],
  idOf: (upload: Upload) => string = ({ id }) => id,
): Written {
  const byId = new Map(uploads.map((upload) => [upload.id, upload]))
  const shown = evidence.flatMap(({ upload: id, uses }) => {
    const upload = byId.get(id)
    if (!upload || upload.state === 'refused') return []
    return groupsOf(uses).map((group) => ({ id: idOf(upload), media: upload.medium, ...group }))
  })
  const once = answered(answers)
  return {
    kind,
    ...(about === 'lines' && lines.length > 0
      ? { lines: lines.map((id) => ({ id, ...answered(perLine[id]) })) }
      : {}),
    ...(about === 'heads' ? { heads: heads.map((head) => ({ head, ...answered(perLine[head]) })) } : {}),
    ...(Object.keys(once).length > 0 ? { answers: once } : {}),
    ...(description.trim() === '' ? {} : { description }),
    ...(shown.length > 0 ? { evidence: shown } : {}),
  }
}

/** Uses by the lines they are of: a piece that serves two kinds on the same lines is named once, with both. */
export function groupsOf(uses: readonly Use[]): { kind: string | string[]; lines?: string[] }[] {
  const linesOf = new Map<string, string[]>()
  for (const { kind, line } of uses) {
    const lines = linesOf.get(kind) ?? []
    if (line !== undefined) lines.push(line)
    linesOf.set(kind, lines)
  }
  const kindsOf = new Map<string, string[]>()
  for (const [kind, lines] of linesOf) {
    const key = JSON.stringify([...lines].sort())
    kindsOf.set(key, [...(kindsOf.get(key) ?? []), kind])
  }
  return [...kindsOf].map(([key, kinds]) => {
    const lines = JSON.parse(key) as string[]
    return { kind: kinds.length === 1 ? (kinds[0] ?? '') : kinds, ...(lines.length > 0 ? { lines } : {}) }
  })
}
