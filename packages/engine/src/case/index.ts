export type { Becoming } from './becoming.ts'
export { becomingOf } from './becoming.ts'
export type { Choice } from './choices.ts'
export { choices, concernedBy, servicesFor, windowsFor } from './choices.ts'
export { commands } from './commands/index.ts'
export { contestOpenUntil } from './contest.ts'
export type { Cost } from './costs.ts'
export { costsOf } from './costs.ts'
export { decide, passTimeCommand } from './decide.ts'
export type { EventData, EventOf, EventType } from './events.ts'
export { builtInActions, fulfilledBy, namesOf } from './events.ts'
export { evolve, evolveAll } from './evolve/index.ts'
export { type Wrong, type WrongId, type WrongType, wrongIds, wrongTypes } from './inputs/wrong.ts'
export { type BodyStanding, bodiesOf, bodiesOpen as outsideBodiesOf } from './outside.ts'
export type { Preview } from './preview.ts'
export { preview } from './preview.ts'
export type { Proposal } from './proposals.ts'
export { proposalsOf } from './proposals.ts'
export type { LineOffer, WindowEnd } from './queries.ts'
export {
  obligationsOf,
  offersOf,
  readySteps,
  servicesOf,
  valueNow,
  warningsOf,
  windowsOf,
} from './queries.ts'
export { regionFor } from './region.ts'
export { reviewOpenUntil } from './reviews.ts'
export { may, whoMay } from './rights.ts'
export { nextInstant } from './time.ts'
export type * from './types.ts'
