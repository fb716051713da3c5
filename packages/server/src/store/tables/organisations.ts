import type { Text } from '@redress/engine'
import type { Defaulted, Json } from './columns.ts'

export interface OrganisationTables {
  organisations: {
    /** Its short name, in addresses and on the command line: `halle-marine`. */
    organisation: string
    title: Json<Text>
    languages: string[]
    /** Host names under which it is served, such as `returns.example.com`; `{organisation}.localhost` always works. */
    hosts: Defaulted<string[]>
    /** Colours, logo and addresses shown to its customers. */
    brand: Json<Record<string, unknown>>
    settings: Json<Record<string, unknown>>
    created_at: Defaulted<Date>
  }
  policy_versions: {
    organisation: string
    policy: string
    version: string
    /** The day it holds from, `2026-01-01`. */
    effective: string
    source: string
    /** The compiled policy; never changes. */
    compiled: Json<unknown>
    published_at: Defaulted<Date>
    published_by: string | null
  }
}
