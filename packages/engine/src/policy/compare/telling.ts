import type { Words } from '../publish/words.ts'
import type { About, Change, Weight } from './change.ts'
import type { Difference, Path } from './difference.ts'
import type { Versions } from './versions.ts'

/** What a sentence says of a difference; the rest of a change follows from its place. */
export interface Said {
  text: string
  kind?: Change['kind']
  about?: About
  /** Where it is said to be, when that is not the very place. */
  path?: Path
  weight?: Weight
}

/** Tells differences at places of one form. Undefined where it has no words for this one. */
export type Sentence = (versions: Versions, difference: Difference) => Said | undefined

/** Places and their sentences, by patterns in which `*` is any one key. */
export type Sentences = Record<string, Sentence>

/** Whose words tell of a place: those of the version that has it. */
export function speaker({ old, new: newer }: Versions, { kind }: Difference): Words {
  return kind === 'removed' ? old : newer
}

export function matches(pattern: string, path: Path): boolean {
  const keys = pattern.split('/')
  return keys.length === path.length && keys.every((key, index) => key === '*' || key === path[index])
}
