import type { Obligation, Text } from '../../model.ts'
import { capital, dutyName, type Words } from '../../publish/words.ts'
import type { Weight } from '../change.ts'
import type { Thing } from '../phrases/index.ts'
import { type Sentence, type Sentences, speaker } from '../telling.ts'
import { titled } from '../versions.ts'

/** Kinds of request, remedies, obligations and other named things that came or went. */
export const entrySentences: Sentences = {
  'requests/*': cameOrWent('request', () => 'better'),
  'remedies/*': cameOrWent('remedy', () => 'better'),
  'obligations/*': cameOrWent('duty', dutyWeight),
  'reviews/*': cameOrWent('review', () => 'better'),
  'outsideBodies/*': cameOrWent('body', () => 'better'),
  'suspensions/*': cameOrWent('suspension', () => 'worse'),
  'tables/*': cameOrWent('table'),
  'let/*': cameOrWent('value'),
  'windows/*': cameOrWent('window'),
}

const opposite = { better: 'worse', worse: 'better', neutral: 'neutral' } as const

type Entry = { title?: Text }

function cameOrWent(thing: Thing, weightOf: (entry: Entry) => Weight = () => 'neutral'): Sentence {
  return (versions, difference) => {
    const { kind, path, old, new: now } = difference
    if (kind !== 'added' && kind !== 'removed') return undefined
    const words = speaker(versions, difference)
    const entry = (now ?? old) as Entry
    const name =
      thing === 'duty' ? called(words, entry as Obligation) : titled(words, entry.title, String(path[1]))
    const weight = weightOf(entry)
    return {
      text: versions.new.fill(versions.phrases[kind][thing], { name }),
      weight: kind === 'added' ? weight : opposite[weight],
    }
  }
}

/** What the customer must do is a burden; what is done for the customer, a benefit. */
function dutyWeight(entry: Entry): Weight {
  const { owes, to } = entry as Obligation
  if (owes === 'customer') return 'worse'
  return to === 'customer' ? 'better' : 'neutral'
}

/** What an obligation is called. */
export function called(words: Words, { title, does, name }: Obligation): string {
  return words.text(title) || capital(dutyName(words, does[0] ?? name))
}
