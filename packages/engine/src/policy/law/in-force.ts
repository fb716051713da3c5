import type { PlainDate } from '../../calendar/index.ts'
import type { Law } from '../model.ts'
import type { LegalRule, Place, Provision } from './legal-rule.ts'

const members = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE EU'.split(' '),
)

/** The places whose law holds in a jurisdiction, the nearest first: `FR`, then `EU`, then everywhere. */
export function placesOf(jurisdiction: string): Place[] {
  const country = jurisdiction.split('-')[0] as string
  const own = country === 'GB' ? 'UK' : country
  return [own, ...(members.has(own) && own !== 'EU' ? ['EU'] : []), 'everywhere'] as Place[]
}

/**
 * The provision of a rule that holds in a jurisdiction on a day, for goods of this kind: the nearest place's, its
 * newest, and one for the goods before one for all goods.
 */
export function provisionInForce(
  rule: LegalRule,
  jurisdiction: string,
  on: PlainDate,
  goods: Law['goods'],
): Provision | undefined {
  for (const place of placesOf(jurisdiction)) {
    const holding = rule.provisions
      .filter(({ places, from }) => places.includes(place) && from <= on)
      .filter((provision) => provision.goods === undefined || provision.goods === goods)
      .toSorted((one, other) => specific(other) - specific(one) || (one.from < other.from ? 1 : -1))
    if (holding[0]) return holding[0]
  }
  return undefined
}

function specific({ goods }: Provision): number {
  return goods === undefined ? 0 : 1
}
