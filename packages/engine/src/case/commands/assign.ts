import { invalid, text } from '../inputs/read.ts'
import { record, type Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'

/** Gives the case to a person, or to another team; or takes it from whoever has it, so that nobody does. */
export function assign(turn: Turn): Refusal | undefined {
  const to = text(turn, 'to')
  if (!to.ok) return to.refusal
  const team = text(turn, 'team')
  if (!team.ok) return team.refusal
  const nobody = turn.command.with?.nobody
  if (nobody !== undefined && (nobody !== true || to.value !== undefined))
    return invalid(turn, '"nobody" must be true, and leaves no place for "to".', {
      id: 'not-both',
      options: ['nobody', 'to'],
    }).refusal
  if (!to.value?.trim() && !team.value && !nobody)
    return invalid(turn, 'Say whom it is given to: "to", a person, or "team"; or "nobody".', {
      id: 'needs-one-of',
      options: ['to', 'team', 'nobody'],
    }).refusal
  const teams = Object.keys(turn.loaded.policy.teams)
  if (team.value && !teams.includes(team.value)) {
    const message = `There is no team "${team.value}"; there are ${teams.join(', ')}.`
    return invalid(turn, message, { id: 'one-of', at: 'team', value: team.value, options: teams }).refusal
  }
  record(turn, 'assigned', {
    ...(to.value ? { to: to.value } : {}),
    ...(team.value ? { team: team.value } : {}),
    ...(nobody ? { nobody: true } : {}),
  })
  return undefined
}
