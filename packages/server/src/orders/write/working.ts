import { same } from '../same.ts'

/** Records by external id, as they are while updates are laid over them one after the other. */
export class Working<Kept extends { id: string; externalId: string }> {
  readonly #kept: ReadonlyMap<string, Kept>
  readonly #now = new Map<string, Kept>()

  constructor(kept: ReadonlyMap<string, Kept>) {
    this.#kept = kept
  }

  get(externalId: string): Kept | undefined {
    return this.#now.get(externalId) ?? this.#kept.get(externalId)
  }

  set(record: Kept): 'created' | 'updated' | 'unchanged' {
    const before = this.get(record.externalId)
    if (before && same(before, record)) return 'unchanged'
    this.#now.set(record.externalId, record)
    return before ? 'updated' : 'created'
  }

  /** What is to be written, in the order of the external ids: two that write the same at once then do not wait for each other in a circle. */
  toWrite(): { added: Kept[]; changed: Kept[] } {
    const all = [...this.#now.values()].sort((one, other) => (one.externalId < other.externalId ? -1 : 1))
    return {
      added: all.filter(({ externalId }) => !this.#kept.has(externalId)),
      changed: all.filter((record) => {
        const before = this.#kept.get(record.externalId)
        return before !== undefined && !same(before, record)
      }),
    }
  }

  /** What changed of those that were there. */
  changes<Changed>(compare: (before: Kept, after: Kept) => Changed | undefined): Map<string, Changed> {
    const changes = new Map<string, Changed>()
    for (const after of this.toWrite().changed) {
      const changed = compare(this.#kept.get(after.externalId) as Kept, after)
      if (changed) changes.set(after.id, changed)
    }
    return changes
  }

  before(record: Kept): Kept | undefined {
    return this.#kept.get(record.externalId)
  }
}

/** The external ids of updates, each once. */
export const externalIds = (updates: readonly { externalId: string }[]) => [
  ...new Set(updates.map((each) => each.externalId)),
]
