/** What tests of other packages share with the engine's own: every pack of the project with its scenarios, and random lives of cases. */
export { type Stride, walk } from '../case/testing/walk.ts'
export { type Pack, packs } from './packs.ts'
