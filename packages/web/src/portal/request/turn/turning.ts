/** From a case to the request that it becomes: what can be asked for, and what the form begins with. */
import type { CaseView } from '@redress/server/api'
import type { Asked } from '../../../ui/judging/asked.ts'
import type { Draft, Turned } from '../../draft/draft.ts'
import { chosen } from '../choose.ts'
import type { Offered } from '../form.ts'

type Action = NonNullable<CaseView['actions']>[number]

/** Turning a case into another kind of request; undefined where it leads nowhere. */
export const turningOf = ({ actions }: Pick<CaseView, 'actions'>): Action | undefined =>
  actions?.find((each) => each.do === 'change-kind')

/** What the case can become, line by line, as it stood when it was first made. */
export function offeredFor(view: CaseView): Offered {
  const kinds = turningOf(view)?.kinds ?? []
  return {
    items: kinds.flatMap(({ kind, title, lines }) =>
      lines.map(({ line, outcome, clause }) => ({ kind, title, line, outcome, clause, windows: [] })),
    ),
    clauses: view.clauses,
    currency: view.policy.currency,
  }
}

/** What the form begins with: all that was told in the case. What the other kind does not ask for stays out of the request. */
export function startOf(view: CaseView, kind: string, asked: Pick<Asked, 'about' | 'heads'>): Partial<Draft> {
  const { description, ...answers } = view.request
  const whole = view.lines.find(({ id }) => id === '*')
  const lines = view.lines.map(({ id }) => id).filter((id) => id !== '*')
  const { lines: open = [] } = chosen({ lines, heads: [] }, kind, offeredFor(view))
  return {
    kind,
    turned: pressed(view),
    about: asked.about,
    lines: open,
    heads: lines.filter((line) => asked.heads.some(({ name }) => name === line)),
    answers: { ...whole?.told, ...answers },
    perLine: Object.fromEntries(view.lines.map(({ id, told }) => [id, told])),
    description: typeof description === 'string' ? description : '',
  }
}

/** The wish to turn a case as it is seen now. */
export const pressed = ({ number, version }: Pick<CaseView, 'number' | 'version'>): Turned => ({
  case: number,
  version,
  key: crypto.randomUUID(),
})
