/** How a press of keys is written: `j`, `?`, `Enter`, `shift+x`, `mod+k` (Ctrl, or Command on a Mac); one after the other with a space: `g q`. */

interface Press {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/** The chord of a press. On keyboards of other scripts, letters are read from where the key stands. */
export function chordOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Press): string {
  const [, placed] = /^Key([A-Z])$/.exec(code) ?? []
  const isLetter = /^[a-z]$/i.test(key)
  const isForeign = key.length === 1 && key.charCodeAt(0) > 127 && placed !== undefined
  const name = isForeign ? placed.toLowerCase() : isLetter ? key.toLowerCase() : key === ' ' ? 'Space' : key
  const shifted = shiftKey && (key.length > 1 || isLetter || isForeign)
  return [ctrlKey || metaKey ? 'mod' : '', altKey ? 'alt' : '', shifted ? 'shift' : '', name]
    .filter(Boolean)
    .join('+')
}

/** Whether it is a character alone, as somebody may say by voice or strike by accident; such keys can be turned off (WCAG 2.1.4). */
export const isCharacter = (chord: string): boolean => [...chord.replace(/^shift\+/, '')].length === 1

export type Match<Action> = { run: Action } | { wait: string } | undefined

/** What a chord means after what was pressed before it. */
export function matchOf<Action extends { keys?: readonly string[] }>(
  actions: readonly Action[],
  before: string | undefined,
  chord: string,
): Match<Action> {
  const pressed = before === undefined ? chord : `${before} ${chord}`
  const meant = actions.findLast(({ keys }) => keys?.includes(pressed))
  if (meant) return { run: meant }
  if (actions.some(({ keys }) => keys?.some((each) => each.startsWith(`${pressed} `))))
    return { wait: pressed }
  return before === undefined ? undefined : matchOf(actions, undefined, chord)
}
