/** Orders that several tests begin with. */

/** A crate of crabs, delivered on a morning; claimed on before noon of that day. */
export const crabs = (number: string, deliveredAt: string) => ({
  number,
  deliveredAt,
  placedAt: new Date(Date.parse(deliveredAt) - 2 * 86_400_000).toISOString(),
  customer: {
    ...{ externalId: 'brasserie', kind: 'business', name: 'Brasserie du Port' },
    ...{ email: 'brasserie@example.com', language: 'fr', country: 'FR' },
  },
  transport: { arrangedBy: 'platform', paidBy: 'platform' },
  lines: [
    { id: '1', title: 'Tourteaux', quantity: '20', unit: 'kg', unitPrice: '9.80', facts: { live: true } },
  ],
  invoices: [{ id: 'i', number: `FA-${number}`, issuedAt: deliveredAt }],
})

/** A garden bench of a Dutch consumer. */
export const bench = (number: string) => ({
  ...{ number, total: '240.00' },
  placedAt: '2026-02-20T20:15:00+01:00',
  deliveredAt: '2026-02-26T14:00:00+01:00',
  customer: {
    ...{ externalId: 'c-79', kind: 'consumer', name: 'Lotte Bakker' },
    ...{ email: 'lotte@example.com', language: 'nl', country: 'NL' },
  },
  lines: [{ id: '1', title: 'Tuinbank', quantity: '1', unitPrice: '195.00' }],
})

/** A watch of a French consumer, three days at home. */
export const watch = (number: string) => ({
  ...{ number, channel: 'web' },
  placedAt: '2026-02-28T10:00:00+01:00',
  deliveredAt: '2026-03-03T10:00:00+01:00',
  customer: {
    ...{ externalId: 'c-1', kind: 'consumer', name: 'Camille Aubert' },
    ...{ email: 'camille@example.com', language: 'fr', country: 'FR' },
  },
  lines: [{ id: '1', title: 'Montre connectée', quantity: '1', price: '219.00' }],
  invoices: [{ id: 'i', number: 'V-26-1', issuedAt: '2026-02-28T10:05:00+01:00' }],
})

/** A pouf that a seller of a marketplace sold. */
export const pouf = (number: string) => ({
  number,
  ...{ placedAt: '2026-04-27T12:00:00+01:00', deliveredAt: '2026-05-02T12:00:00+01:00' },
  customer: {
    ...{ externalId: 'c-1', kind: 'consumer', name: 'أمينة بناني' },
    ...{ email: 'amina@example.com', language: 'ar', country: 'MA' },
  },
  seller: { externalId: 's-5', name: 'Cuirs de Fès', email: 'cuirs@example.com' },
  lines: [{ id: '1', title: 'بوف جلدي', quantity: '1', price: '450.00' }],
})
