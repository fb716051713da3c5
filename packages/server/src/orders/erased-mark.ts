/**
 * What stands in the place of the shop's id of a customer who was erased: its hash, by which the same customer is known when the shop sends them again,
 * and which does not say who it was.
 */
import { createHash } from 'node:crypto'

export const erasedMark = (organisation: string, externalId: string): string =>
  `erased:${createHash('sha256').update(`${organisation}\n${externalId}`).digest('hex')}`

/** The same, of a row of customers. */
export const erasedMarkSql = `'erased:' || encode(sha256(convert_to(organisation || E'\\n' || external_id, 'UTF8')), 'hex')`
