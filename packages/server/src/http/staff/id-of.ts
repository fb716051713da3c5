/** Who did something, for the record: a person or a key. */
export function idOf(principal: { userId?: string; keyId?: string } | object): string {
  if ('userId' in principal && principal.userId) return principal.userId
  return 'keyId' in principal && principal.keyId ? `key:${principal.keyId}` : 'unknown'
}
