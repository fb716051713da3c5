import type { OwnAction } from '../data/use-case.ts'
import { OpenTurn } from './open-turn.tsx'
import { ShutTurn } from './shut-turn.tsx'

/** What the case can become, or why it cannot now. */
export const TurnCard = ({ action }: { action: OwnAction }) =>
  action.allowed ? <OpenTurn action={action} /> : <ShutTurn action={action} />
