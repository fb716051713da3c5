/** Whether records say the same. */
const decimals: ReadonlySet<string> = new Set(['total', 'quantity', 'unitPrice', 'price', 'amount'])

/** Whether two values of a record are the same: `9.8` and `9.80` are one number. */
export function same(one: unknown, other: unknown, key = ''): boolean {
  if (one === other) return true
  if (typeof one === 'string' && typeof other === 'string')
    return decimals.has(key) && shortest(one) === shortest(other)
  if (Array.isArray(one))
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((each, index) => same(each, other[index]))
    )
  if (!isObject(one) || !isObject(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((name) => Object.hasOwn(other, name) && same(one[name], other[name], name))
  )
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function shortest(decimal: string): string {
  const trimmed = decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal
  return trimmed === '-0' ? '0' : trimmed
}
