import type { Choices } from '@redress/server/api'

type Window = Choices['windows'][number]
type Choice = Choices['items'][number]

/** Of the windows that what can be asked for rests on, the one that ends next. */
export function nextWindow(choices: readonly Choice[], now: number): Window | undefined {
  return choices
    .filter(({ outcome }) => outcome === 'admitted')
    .flatMap(({ windows }) => windows)
    .filter(({ at }) => at !== undefined && Date.parse(at) > now)
    .sort((one, other) => Date.parse(one.at ?? '') - Date.parse(other.at ?? ''))[0]
}
