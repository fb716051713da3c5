/**
 * Does something once the press that asked for it is painted: on a slow device the button is seen to give way before the work begins that the press asks for.
 */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work))
}
