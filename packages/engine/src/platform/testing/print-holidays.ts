import { rangeAround } from '../../calendar/index.ts'
import { resolveHolidays } from '../holidays.ts'

const places = ['FR', 'US-CA', 'TR', 'IL', 'MA', 'AU-NSW', 'DE-BY', 'GB-SCT']
const holidays = places.map((place) => resolveHolidays(place, rangeAround(2026)))
process.stdout.write(JSON.stringify(holidays))
