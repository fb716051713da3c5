import type { Detail } from '../page.ts'
import type { Words } from '../words.ts'

/** What one part of the policy says about its clauses. */
export type Details = (words: Words) => Detail[]
