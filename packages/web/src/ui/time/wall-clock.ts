/** Between instants and what a clock on the wall shows in a zone: `2026-03-03T11:58`, as fields for date and time give it. */

/** How many milliseconds the clocks of a zone are ahead of UTC at an instant. */
export function aheadIn(zone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en-u-ca-iso8601', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((each) => each.type === type)?.value ?? 0)
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return shown - Math.floor(instant / 1000) * 1000
}

/** What the clocks of a zone show at an instant, to the minute. */
export function wallClock(instant: number, zone: string): string {
  return new Date(instant + aheadIn(zone, instant)).toISOString().slice(0, 16)
}

/** The instant at which the clocks of a zone show this, in ISO 8601; undefined where it cannot be read. Of the hour that comes twice in autumn, the first. */
export function instantAt(wall: string, zone: string): string | undefined {
  const utc = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(wall) ? Date.parse(`${wall}Z`) : Number.NaN
  if (Number.isNaN(utc)) return undefined
  const day = 86_400_000
  const offsets = [aheadIn(zone, utc - day), aheadIn(zone, utc + day)]
  const offset =
    offsets.find((each) => aheadIn(zone, utc - each) === each) ?? aheadIn(zone, utc - (offsets[0] ?? 0))
  const sign = offset < 0 ? '-' : '+'
  const minutes = Math.abs(offset) / 60_000
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0')
  return `${wall}${wall.length === 16 ? ':00' : ''}${sign}${two(minutes / 60)}:${two(minutes % 60)}`
}

/** An ISO text in UTC, such as the shop's data give, written with the offset of a zone. */
export function inZone(iso: string, zone: string): string {
  const instant = Date.parse(iso)
  return instantAt(wallClock(instant, zone), zone) ?? iso
}
