/** The action whose form is open. */
export interface Acting {
  action: string
  /** What is filled in already. */
  preset?: Record<string, unknown> | undefined
  /** The version of the case as it was when the form was opened. */
  begun: number
}

/** A form as it is filled in. */
export interface Draft {
  /** The command's own parts. */
  with: Record<string, unknown>
  /** What the policy asks once. */
  answers: Record<string, unknown>
  /** What the policy asks of each line. */
  lines: Record<string, Record<string, unknown>>
  /** What stands in the documents that go with it. */
  contents: Record<string, unknown>
  /** Why an exception is made; undefined: none is. */
  overrule: string | undefined
}

export const emptyDraft: Draft = { with: {}, answers: {}, lines: {}, contents: {}, overrule: undefined }

export interface Command {
  do: string
  with: Record<string, unknown>
  overrule?: { reason: string }
}

const said = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''))

/** The command that a form means. What was told of a line goes into the entry of that line. */
export function commandOf(action: string, draft: Draft): Command {
  const { lines: own, ...parts } = said(draft.with)
  const [answers, contents] = [said(draft.answers), said(draft.contents)]
  const lines = linesOf(own, draft.lines)
  const reason = draft.overrule?.trim()
  return {
    do: action,
    with: {
      ...parts,
      ...(lines ? { lines } : {}),
      ...(Object.keys(answers).length > 0 ? { answers } : {}),
      ...(Object.keys(contents).length > 0 ? { contents } : {}),
    },
    ...(reason ? { overrule: { reason } } : {}),
  }
}

type Entry = { id: string } & Record<string, unknown>

function linesOf(own: unknown, told: Draft['lines']): (string | Entry)[] | undefined {
  const entries = (Array.isArray(own) ? own : []) as (string | Entry)[]
  const merged = new Map<string, Record<string, unknown>>()
  for (const entry of entries) {
    const { id, ...rest } = typeof entry === 'string' ? { id: entry } : entry
    merged.set(id, rest)
  }
  for (const [id, facts] of Object.entries(told)) {
    const given = said(facts)
    if (Object.keys(given).length > 0 && (merged.has(id) || entries.length === 0))
      merged.set(id, { ...merged.get(id), ...given })
  }
  if (merged.size === 0) return undefined
  return [...merged].map(([id, rest]) => (Object.keys(rest).length > 0 ? { id, ...rest } : id))
}
