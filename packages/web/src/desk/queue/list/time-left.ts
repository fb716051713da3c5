const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const formats = new Map<string, Intl.NumberFormat>()
function units(amount: number, unit: 'minute' | 'hour' | 'day', language: string): string {
  const key = `${unit} ${language}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' })
    formats.set(key, format)
  }
  return format.format(amount)
}

/** A span as one reads it at a glance: to the second below an hour, hours and minutes below two days, then days. */
export function writeSpan(milliseconds: number, language: string): string {
  const span = Math.abs(milliseconds)
  if (span < hour) {
    const seconds = Math.floor(span / 1000)
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  }
  if (span < 2 * day) {
    const minutes = Math.floor(span / minute)
    return `${units(Math.floor(minutes / 60), 'hour', language)} ${units(minutes % 60, 'minute', language)}`
  }
  return units(Math.floor(span / day), 'day', language)
}

/** How pressing it is. */
export type Urgency = 'late' | 'soon' | 'today' | 'later'

export function urgencyOf(milliseconds: number): Urgency {
  if (milliseconds <= 0) return 'late'
  if (milliseconds < 2 * hour) return 'soon'
  return milliseconds < day ? 'today' : 'later'
}
