import type { OpenCase } from '../open-case.ts'
import type { Command } from './acting.ts'

/** The command that takes another back; undefined for what cannot be. */
export function undoOf({ do: action, with: given }: Command, open: OpenCase): Command | undefined {
  if (action === 'assign') {
    const { handler, team } = open.staff
    const { to: _, team: __, ...rest } = given
    const before = {
      ...(given.to ? (handler ? { to: handler.userId } : { nobody: true }) : {}),
      ...(given.team && team !== given.team ? { team } : {}),
    }
    return Object.keys(before).length > 0 ? { do: 'assign', with: { ...rest, ...before } } : undefined
  }
  if (action === 'move-deadline') {
    const promise = open.view.promises.findLast(
      ({ id, name }) => id === given.obligation || name === given.obligation,
    )
    if (!promise?.due || promise.owes === 'customer') return undefined
    return { do: 'move-deadline', with: { ...given, to: promise.due } }
  }
  return undefined
}
