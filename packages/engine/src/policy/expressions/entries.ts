import type { EntryKind } from './built-in-facts.ts'
import type { Vocabulary } from './inspect.ts'
import type { Node } from './node.ts'
import { isSubject } from './resolve.ts'

/** What the entries of a list are, when they have facts of their own. */
export function entriesOf(
  list: Node,
  { schema, named }: Pick<Vocabulary, 'schema' | 'named'>,
  variables: ReadonlyMap<string, EntryKind | undefined>,
): EntryKind | undefined {
  if (list.kind === 'loop' && list.name === 'filter')
    return entriesOf(list.over, { schema, named }, variables)
  if (list.kind === 'choice') return entriesOf(list.yes, { schema, named }, variables)
  if (list.kind !== 'path') return undefined
  if (!isSubject(list.root)) return named.get(list.root)?.entries
  return schema.subjects[list.root].get(list.fields.map((field) => field.name).join('.'))?.entries
}
