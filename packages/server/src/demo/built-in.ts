/** The facts that have columns of their own, by part; a policy's declared facts go into `facts`. */
export const builtInOf = {
  order: ['placedAt', 'paidAt', 'shippedAt', 'deliveredAt', 'country', 'channel', 'currency', 'total'],
  line: [
    ...['title', 'unit', 'serial', 'brand', 'category', 'condition', 'quantity', 'unitPrice', 'price'],
    ...['shippedAt', 'deliveredAt'],
  ],
  transport: ['arrangedBy', 'paidBy', 'acceptedAt', 'signedAt'],
  customer: ['kind', 'language', 'country', 'tier', 'since'],
  seller: ['country', 'standing'],
} as const satisfies Record<string, readonly string[]> as Record<
  'order' | 'line' | 'transport' | 'customer' | 'seller',
  readonly string[]
>
