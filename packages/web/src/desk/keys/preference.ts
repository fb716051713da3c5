import { useSyncExternalStore } from 'react'
import { keptFor } from '../../ui/storage.ts'

const name = 'redress-single-keys'
const kept = keptFor('browser')
const listeners = new Set<() => void>()

/** Whether single characters do something; on unless turned off on this device. */
export const charactersOn = (): boolean => kept.getItem(name) !== 'off'

export function turnCharacters(on: boolean): void {
  kept.setItem(name, on ? 'on' : 'off')
  for (const listener of listeners) listener()
}

export const useCharactersOn = (): boolean =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, charactersOn)
