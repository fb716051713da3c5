import { createSpotlight } from '@mantine/spotlight'

/** Opens and closes the palette, from anywhere. */
export const [paletteStore, palette] = createSpotlight()

/** Puts the mark on the first entry, so that Enter does what was typed; the library leaves it on none. */
export function markFirst(): void {
  const state = paletteStore.getState()
  const list = document.getElementById(state.listId)
  const [first, ...others] = list?.querySelectorAll('[data-action]') ?? []
  for (const other of others) other.removeAttribute('data-selected')
  first?.setAttribute('data-selected', 'true')
  paletteStore.setState({ ...state, selected: first ? 0 : -1 })
}

/** Does what the first entry does. */
export function carryOutFirst(): void {
  const list = document.getElementById(paletteStore.getState().listId)
  list?.querySelector<HTMLElement>('[data-action]')?.click()
}
