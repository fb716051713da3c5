export { resolveHolidays } from './holidays.ts'
export { resolveZone, zoneDataVersion } from './zone.ts'
