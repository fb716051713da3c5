/** How often the clock is looked at, in milliseconds. */
const often = 1000

/**
 * Calls once, when the clock of this device has reached an instant (milliseconds). The clock is looked at each second, and not one long timer set:
 * timers stand still while a device sleeps, and clocks are put right. What is returned takes the call back.
 */
export function atInstant(instant: number, call: () => void): () => void {
  let timer = setTimeout(look, pause())
  return () => clearTimeout(timer)

  function look() {
    if (Date.now() >= instant) call()
    else timer = setTimeout(look, pause())
  }
  function pause() {
    return Math.max(0, Math.min(often, instant - Date.now()))
  }
}
