export interface SearchTables {
  /** Read model: what is searched. Kept by triggers of the tables it is made from; read by search/find.ts alone. */
  search_documents: {
    organisation: string
    kind: 'case' | 'text' | 'message' | 'note'
    document_id: string
    case_id: string
    /** Besides staff: customer, seller. */
    seen_by: string[]
    at: Date
    /** Of a case: its number, order, names, serial numbers, e-mail, in lower case without accents, for what stands within them. */
    names: string | null
    words: string
  }
}
