import type { EventData, EventType } from '@redress/engine'
import type { CaseEvent, CaseView } from '@redress/server/api'
import { capital } from '../../../ui/words/capital.ts'
import { lineTitle } from '../data/say.ts'
import type { PastEntry, Said } from './entry.ts'

/** What a sentence about an event can speak of: the things of the case by what people call them. */
export interface Teller {
  view: CaseView
  /** `you`, `company`, `customer`, `seller`, or `other`. */
  who: string
  /** Who reads. */
  me: 'customer' | 'seller'
  step: (run: string, step: string) => string
  remedy: (id: string) => string
  line: (id: string | undefined) => string | undefined
  promise: (id: string) => CaseView['promises'][number] | undefined
  money: (amount: string) => string
  /** An instant in milliseconds, as it is written. */
  when: (instant: number) => string
}

export interface Told
  extends Partial<Omit<PastEntry, 'id' | 'at' | 'head' | 'details' | 'quotes' | 'clauses'>> {
  head: Said
  details?: (Said | undefined | false)[]
  quotes?: (string | undefined)[]
  clauses?: (string | undefined)[]
}

/** What an event carries, as far as its reader may see it; a kind of request with what it is called. */
type Data<Type extends EventType> = Partial<EventData[Type]> & { kindTitle?: string }

export type Tellers = {
  [Type in EventType]?: (data: Data<Type>, teller: Teller) => Told | undefined
}

export const say = (key: string, values?: Said['values']): Said => ({
  key: `case.story.${key}`,
  ...(values ? { values } : {}),
})

/** Which line something is about, as a detail. */
export const about = ({ line }: Teller, id: string | undefined): Said | undefined => {
  const title = line(id)
  return title === undefined ? undefined : say('line', { line: title })
}

/** A teller for one event of a case. */
export function tellerFor(
  view: CaseView,
  event: CaseEvent,
  me: 'customer' | 'seller',
  { money, when }: Pick<Teller, 'money' | 'when'>,
): Teller {
  const { party } = event.by
  const known = ['company', 'customer', 'seller'].includes(party)
  return {
    view,
    me,
    who: party === me ? 'you' : known ? party : 'other',
    step: (run, step) =>
      capital(
        view.remedies.find((each) => each.run === run)?.steps.find((each) => each.step === step)?.title ??
          step,
      ),
    remedy: (id) =>
      view.remedies.find((each) => each.remedy === id)?.title ??
      view.lines.flatMap(({ offers }) => offers).find((each) => each.remedy === id)?.title ??
      view.lines.find(({ decision }) => decision?.remedy === id)?.decision?.remedyTitle ??
      id,
    line: (id) => lineTitle(view, id),
    promise: (id) => view.promises.find((each) => each.id === id),
    money,
    when,
  }
}
