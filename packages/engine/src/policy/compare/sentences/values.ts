import type { Expression, TableRow } from '../../model.ts'
import { row } from '../said.ts'
import { type Sentences, speaker } from '../telling.ts'
import { conditionTexts, titled } from '../versions.ts'

/** Named values and rows of tables that say something else now. */
export const valueSentences: Sentences = {
  'let/*': (versions, { kind, path, old, new: now }) => {
    if (kind !== 'changed') return undefined
    const values = conditionTexts(versions, old as Expression, now as Expression)
    return { text: versions.new.fill(versions.phrases.valueChanged, { name: String(path[1]), ...values }) }
  },
  'tables/*/rows/*': (versions, difference) => {
    const { kind, path, old, new: now } = difference
    const { new: newer, phrases } = versions
    const words = speaker(versions, difference)
    const name = titled(words, undefined, String(path[1]))
    if (kind === 'added')
      return { text: newer.fill(phrases.rowAdded, { name, new: row(newer, now as TableRow) }) }
    if (kind === 'removed')
      return { text: newer.fill(phrases.rowRemoved, { name, old: row(versions.old, old as TableRow) }) }
    if (kind === 'reordered') return undefined
    const values = { name, old: row(versions.old, old as TableRow), new: row(newer, now as TableRow) }
    return values.old === values.new ? undefined : { text: newer.fill(phrases.rowChanged, values) }
  },
}
