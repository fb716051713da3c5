import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { type Action, currentActions } from './actions.ts'
import { chordOf, isCharacter, matchOf } from './chord.ts'
import { charactersOn } from './preference.ts'

/** So long a sequence waits for its next key, in milliseconds. */
const patience = 1200

/** Does an action, or tells why not. */
export function carryOut({ refused, run, title }: Action): void {
  if (refused) notifications.show({ title, message: refused, color: 'gray' })
  else run()
}

/** Hears the keys of the page and does what they mean. Once in an application. */
export function useKeyListener(): void {
  useEffect(() => {
    let before: string | undefined
    let forget: ReturnType<typeof setTimeout> | undefined
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isModifier(event.key)) return
      const chord = chordOf(event)
      const typing = isField(event.target) || document.querySelector('[aria-modal="true"]') !== null
      if (isCharacter(chord) && !charactersOn()) return
      if (belongsToControl(event.target, chord)) return
      const offered = typing ? currentActions().filter(({ everywhere }) => everywhere) : currentActions()
      const match = matchOf(offered, before, chord)
      clearTimeout(forget)
      before = undefined
      if (!match) return
      event.preventDefault()
      if ('run' in match) return carryOut(match.run)
      before = match.wait
      forget = setTimeout(() => (before = undefined), patience)
    }
    window.addEventListener('keydown', hear)
    return () => {
      clearTimeout(forget)
      window.removeEventListener('keydown', hear)
    }
  }, [])
}

const isModifier = (key: string) => ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'].includes(key)

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type)
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName)
}

/** Enter, space and arrows do what the control in focus does with them. */
function belongsToControl(target: EventTarget | null, chord: string): boolean {
  if (!(target instanceof HTMLElement) || !['Enter', 'Space'].includes(chord)) return false
  return (
    target.closest('a, button, summary, input, [role="button"], [role="menuitem"], [role="option"]') !== null
  )
}
