/** Where a customer can go from everywhere. */
export const places = [
  { to: '/orders', key: 'shell.orders' },
  { to: '/cases', key: 'shell.cases' },
] as const
