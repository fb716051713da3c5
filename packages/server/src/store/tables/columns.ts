import type { ColumnType } from 'kysely'

/** JSON as it is read, and as text when it is written: an array given as such would become a PostgreSQL array. */
export type Json<Value> = ColumnType<Value, string, string>
/** Filled in by the database where it is left out. */
export type Defaulted<Value> = ColumnType<Value, Value | undefined, Value>
/** An exact decimal, as text: `"9.80"`. */
export type Decimal = ColumnType<string, string | number, string | number>

export const json = (value: unknown): string => JSON.stringify(value)
