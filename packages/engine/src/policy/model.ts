/**
 * The compiled policy: what the policy file says, with every period, deadline and condition parsed, and the zone and holidays resolved.
 * Plain JSON, stored with the published version; the browser and the server read the same bytes.
 * The authored form and the meaning of each part: docs/reference/policy-language.md.
 */

export type * from './model/action.ts'
export type * from './model/asked.ts'
export type * from './model/conduct.ts'
export type * from './model/consequence.ts'
export type * from './model/course.ts'
export type * from './model/duty.ts'
export type * from './model/expression.ts'
export type * from './model/law.ts'
export type * from './model/people.ts'
export type * from './model/policy.ts'
export type * from './model/remedy.ts'
export type * from './model/request.ts'
export type * from './model/text.ts'
export type * from './model/time.ts'
