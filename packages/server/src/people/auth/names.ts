/** Cookies of several organisations, and of staff and customers, live side by side in one browser. */
export const cookiePrefix = (kind: 'staff' | 'customer', organisation: string) =>
  `redress-${kind}-${organisation}`

/** Where better-auth answers for staff. */
export const authPath = '/api/v1/auth'

/** An address that stands for a customer where better-auth wants one; no mail goes there. */
export const customerAddress = (customerId: string) => `${customerId}@customers.invalid`

export function customerOfAddress(address: string): string {
  return address.slice(0, address.indexOf('@'))
}
