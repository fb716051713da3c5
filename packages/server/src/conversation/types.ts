/** Whom a message is between: the company and the customer, or the company and the seller. */
export type Thread = 'customer' | 'seller'

/** The case that a conversation is about, as far as the conversation needs it. */
export interface ConversationCase {
  case_id: string
  number: string
  policy: string
  policy_version: string
  customer_id: string
  seller_id: string | null
}
