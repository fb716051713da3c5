import { writeAt } from '../../ui/time/beside.ts'
import { writeDay, writeMoney } from '../../ui/time/formats.ts'
import { inZone } from '../../ui/time/wall-clock.ts'
import { useWords } from '../../ui/words/words.tsx'

const here = Intl.DateTimeFormat().resolvedOptions().timeZone

/** How days, instants, sums and amounts of the shop's data are written for the reader; instants in the zone of the policy. */
export function useWritten(zone = here, ofPolicy = 'EUR') {
  const words = useWords()
  const { language } = words
  return {
    day: (iso: string) => writeDay(inZone(iso, zone), language),
    instant: (iso: string) => writeAt(inZone(iso, zone), words),
    money: (amount: string, currency = ofPolicy) => writeMoney(amount, currency, language),
    number: (amount: string) => new Intl.NumberFormat(language).format(amount as unknown as number),
  }
}
