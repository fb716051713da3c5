/** Who brings or asks for a file; every principal of the HTTP layer is one. */
export type Person =
  | { kind: 'staff'; userId: string }
  | { kind: 'customer'; customerId: string }
  | { kind: 'seller'; userId: string; sellerId: string }
  | { kind: 'key'; keyId: string }
  | { kind: 'nobody' }
  /** A channel of ours that takes attachments in, such as mail. */
  | { kind: 'system'; channel: string }

export interface Owner {
  kind: 'customer' | 'seller' | 'staff' | 'key' | 'system'
  id: string
}

/** Under whose name a person's uploads stand; undefined for nobody. */
export function ownerOf(person: Person): Owner | undefined {
  switch (person.kind) {
    case 'staff':
    case 'seller':
      return { kind: person.kind, id: person.userId }
    case 'customer':
      return { kind: 'customer', id: person.customerId }
    case 'key':
      return { kind: 'key', id: person.keyId }
    case 'system':
      return { kind: 'system', id: person.channel }
    case 'nobody':
      return undefined
  }
}

/** Whether somebody acts for the organisation: staff, its programs with a key, and the system itself. */
export const actsForOrganisation = (person: Person): boolean =>
  person.kind === 'staff' || person.kind === 'key' || person.kind === 'system'
