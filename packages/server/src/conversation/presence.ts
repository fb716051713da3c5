/**
 * Who has a case open. Nothing of it is stored: every process keeps in memory what all say over the live channel, again and again while they are there;
 * whoever falls silent is forgotten.
 */
export interface Present {
  id: string
  name: string
  doing: 'looking' | 'writing' | 'deciding'
}

export interface PresenceNotice {
  organisation: string
  what: 'presence'
  caseId: string
  person: Omit<Present, 'doing'>
  doing: Present['doing'] | 'gone'
  /** When it was said, in milliseconds. */
  at: number
}

/** Whoever has not been heard of for so long is there no more. They say it every 20 seconds. */
export const silentMs = 50_000

export interface Presence {
  /** Takes in what somebody says. Whether that is news to others: who only goes on is none. */
  hear(notice: PresenceNotice): boolean
  /** Who is there now, in the order of their coming. */
  at(organisation: string, caseId: string, now: number): Present[]
}

export function createPresence(): Presence {
  const cases = new Map<string, Map<string, Present & { heard: number }>>()
  const key = (organisation: string, caseId: string) => `${organisation} ${caseId}`

  function forget(now: number): void {
    for (const [one, people] of cases) {
      for (const [id, { heard }] of people) if (now - heard > silentMs) people.delete(id)
      if (people.size === 0) cases.delete(one)
    }
  }

  return {
    hear({ organisation, caseId, person, doing, at }) {
      forget(at)
      const one = key(organisation, caseId)
      const people = cases.get(one) ?? new Map()
      const before = people.get(person.id)
      if (doing === 'gone') {
        people.delete(person.id)
        return before !== undefined
      }
      cases.set(one, people.set(person.id, { ...person, doing, heard: at }))
      return before?.doing !== doing
    },
    at(organisation, caseId, now) {
      const people = [...(cases.get(key(organisation, caseId))?.values() ?? [])]
      return people
        .filter(({ heard }) => now - heard <= silentMs)
        .map(({ id, name, doing }) => ({ id, name, doing }))
    },
  }
}
