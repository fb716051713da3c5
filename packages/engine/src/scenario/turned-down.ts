import type { StepOutcome } from './types.ts'

/** How a step was told no: its command refused, or the request that it made refused or redirected in whole. Undefined where it was not. */
export function turnedDown({ command, refusal, events, state }: StepOutcome): string | undefined {
  if (refusal) return because('refused', refusal.id, refusal.clause)
  if (command !== 'open' && command !== 'report-incident') return undefined
  if (state?.status !== 'refused' && state?.status !== 'redirected') return undefined
  const no = events.find((event) => event.type === 'refused' || event.type === 'redirected')
  return no && because(no.type, 'admission', no.data.clause)
}

const because = (what: string, ...why: (string | undefined)[]) =>
  `${what} (${why.filter((part) => part !== undefined).join(', ')})`
