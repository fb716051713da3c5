import type { Deadline, OutsideBody, Policy, Review } from '../model.ts'
import type { AuthoredBody, AuthoredReview } from '../schema/escalation.ts'
import type { Authored } from '../schema/policy.ts'
import type { Path } from '../yaml/tree.ts'
import type { Context } from './context.ts'
import { deadline, deadlineNeeded, deadlineOrText } from './deadline.ts'
import { condition } from './expression.ts'
import { mapEntries, present, whenGiven } from './present.ts'
import { refer, referAll, referMaybe } from './refer.ts'
import { text } from './text.ts'

/** Who reviews on request, and where a customer may turn afterwards. */
export function reviews(context: Context, authored: Authored): Pick<Policy, 'reviews' | 'outsideBodies'> {
  return {
    reviews: mapEntries(authored.reviews, (review, name) =>
      compileReview(context, review, ['reviews', name]),
    ),
    outsideBodies: mapEntries(authored['outside-bodies'], (body, name) =>
      compileBody(context, body, ['outside-bodies', name]),
    ),
  }
}

function compileReview(context: Context, authored: AuthoredReview, at: Path): Review {
  return present({
    title: text(context, authored.title, [...at, 'title']),
    by: refer(context, 'team', authored.by, [...at, 'by']),
    askedBy: authored['asked-by']
      ? referAll(context, 'party', authored['asked-by'], [...at, 'asked-by'])
      : ['customer'],
    of: referAll(context, 'event', authored.of, [...at, 'of']),
    deadline: deadline(context, authored, at),
    askWithin: whenGiven(authored['ask-within'], (limit) =>
      deadlineOrText(context, limit, [...at, 'ask-within'], 'within'),
    ),
    clause: refer(context, 'clause', authored.clause, [...at, 'clause']),
    answerClause: referMaybe(context, 'clause', authored['answer-clause'], [...at, 'answer-clause']),
    checklist: mapEntries(authored.checklist, (item, name) =>
      checklistItem(context, item, [...at, 'checklist', name]),
    ),
  })
}

function checklistItem(
  context: Context,
  item: NonNullable<AuthoredReview['checklist']>[string],
  at: Path,
): Review['checklist'][string] {
  if (typeof item === 'string' || !isLabelled(item)) return { label: text(context, item, at) }
  const label = text(context, item.label, [...at, 'label'])
  return present({ label, clause: referMaybe(context, 'clause', item.clause, [...at, 'clause']) })
}

type Labelled = { label: string | Record<string, string>; clause?: string | undefined }

function isLabelled(item: object): item is Labelled {
  return Object.hasOwn(item, 'label')
}

function compileBody(context: Context, authored: AuthoredBody, at: Path): OutsideBody {
  return present({
    title: text(context, authored.title, [...at, 'title']),
    when: condition(context, authored.when, [...at, 'when']),
    after: referAll(context, 'event', authored.after, [...at, 'after']),
    within: bodyDeadline(context, authored, at),
    clause: refer(context, 'clause', authored.clause, [...at, 'clause']),
    address: authored.address,
  })
}

function bodyDeadline(context: Context, { within, ...others }: AuthoredBody, at: Path): Deadline | undefined {
  if (typeof within === 'object') return deadlineNeeded(context, within, [...at, 'within'])
  return deadline(context, within === undefined ? others : { ...others, within }, at)
}
