import type { Json } from './columns.ts'

export interface DeskTables {
  /** Views of the queue that people saved for themselves, or for a team. */
  saved_views: {
    organisation: string
    view_id: string
    owner_id: string
    /** The team of the policy that sees it besides; null for its owner alone. */
    team: string | null
    name: string
    /** As they stand in the address of the queue. */
    filters: Json<Record<string, string>>
    created_at: Date
    updated_at: Date
  }
}
