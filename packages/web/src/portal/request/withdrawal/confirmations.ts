import type { Policy } from '@redress/engine'

/** What pressing "confirm" says: yes to each question that the policy makes the confirmation itself, a yes or no without which nothing is sent. */
export function confirmationsOf({ requests }: Pick<Policy, 'requests'>, kind: string): Record<string, true> {
  const asked = Object.entries(requests[kind]?.ask ?? {})
  return Object.fromEntries(
    asked.flatMap(([name, { type, required }]) =>
      type === 'boolean' && required === 'before-sending' ? [[name, true as const]] : [],
    ),
  )
}
