import type { CaseTables } from './cases.ts'
import type { OrderTables } from './orders.ts'
import type { OrganisationTables } from './organisations.ts'

/** Every table, by area. The key of each begins with `organisation`. */
export interface Database extends OrganisationTables, OrderTables, CaseTables {}
