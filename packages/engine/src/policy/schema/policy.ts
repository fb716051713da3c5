import type * as z from 'zod/mini'
import { actionKeys } from './actions.ts'
import { section } from './atoms.ts'
import { escalationKeys } from './escalation.ts'
import { headKeys } from './head.ts'
import { lawKeys } from './law.ts'
import { moneyAndPauseKeys } from './money-and-pauses.ts'
import { obligationKeys } from './obligations.ts'
import { placeKeys } from './places.ts'
import { remedyKeys } from './remedies.ts'
import { requestKeys } from './requests.ts'
import { valueKeys } from './values.ts'

/** A policy as its author writes it. */
export const policySchema = section({
  ...headKeys,
  ...placeKeys,
  ...valueKeys,
  ...requestKeys,
  ...obligationKeys,
  ...remedyKeys,
  ...moneyAndPauseKeys,
  ...escalationKeys,
  ...actionKeys,
  ...lawKeys,
})

/** A policy as its author wrote it, of the right shape; its names and expressions are not yet checked. */
export type Authored = z.infer<typeof policySchema>
