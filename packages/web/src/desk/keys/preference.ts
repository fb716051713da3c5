import { useSyncExternalStore } from 'react'

const name = 'redress-single-keys'
const listeners = new Set<() => void>()

/** Whether single characters do something; on unless turned off on this device. */
export const charactersOn = (): boolean => localStorage.getItem(name) !== 'off'

export function turnCharacters(on: boolean): void {
  localStorage.setItem(name, on ? 'on' : 'off')
  for (const listener of listeners) listener()
}

export const useCharactersOn = (): boolean =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, charactersOn)
