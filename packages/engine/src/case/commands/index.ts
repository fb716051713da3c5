import type { Fields } from '../../policy/expressions/types.ts'
import type { Turn } from '../turn.ts'
import type { Refusal } from '../types.ts'
import { acknowledge } from './acknowledge.ts'
import { addCost } from './add-cost.ts'
import { answerAsSeller } from './answer-as-seller.ts'
import { answerReview } from './answer-review.ts'
import { assign } from './assign.ts'
import { changeKind } from './change-kind.ts'
import { checkProof } from './check-proof.ts'
import { chooseRemedy } from './choose-remedy.ts'
import { close } from './close.ts'
import { contactSeller } from './contact-seller.ts'
import { decide } from './decide.ts'
import { doStep } from './do-step.ts'
import { escalate } from './escalate.ts'
import { investigate } from './investigate.ts'
import { moveDeadline } from './move-deadline.ts'
import { open } from './open.ts'
import { provideInformation } from './provide-information.ts'
import { recordFacts } from './record-facts.ts'
import { recordFinding } from './record-finding.ts'
import { refer } from './refer.ts'
import { requestInformation } from './request-information.ts'
import { requestReview } from './request-review.ts'
import { resolve } from './resolve.ts'
import { contestSanction, decideContest, decideSanction } from './sanctions.ts'
import { withdraw } from './withdraw.ts'

/** Does one built-in command. Gives the refusal that stands, or nothing. `contents` are those of the documents that go with it. */
export type Handler = (turn: Turn, contents: Fields) => Refusal | undefined

/** Every built-in command, with the keys that `with` may hold. */
export const commands: Record<string, { keys: readonly string[]; handle: Handler }> = {
  open: {
    keys: [
      'kind',
      'channel',
      'lines',
      'heads',
      'answers',
      'description',
      'evidence',
      'receivedAt',
      'incident',
    ],
    handle: open,
  },
  'provide-information': {
    keys: ['answers', 'lines', 'description', 'evidence'],
    handle: provideInformation,
  },
  'request-information': { keys: ['ask', 'evidence'], handle: requestInformation },
  acknowledge: { keys: [], handle: acknowledge },
  assign: { keys: ['to', 'team', 'nobody'], handle: assign },
  investigate: { keys: ['task', 'owes'], handle: investigate },
  'record-finding': { keys: ['task', 'finding', 'answers', 'lines'], handle: recordFinding },
  decide: {
    keys: ['lines', 'outcome', 'remedy', 'offer', 'clause', 'amount', 'disposal', 'reason'],
    handle: decide,
  },
  'choose-remedy': { keys: ['remedy', 'lines', 'decline'], handle: chooseRemedy },
  'do-step': { keys: ['step', 'lines', 'outcome', 'answers', 'amount', 'proof'], handle: doStep },
  'check-proof': { keys: ['step', 'lines', 'accepted', 'reason'], handle: checkProof },
  'add-cost': { keys: ['what', 'amount', 'payer'], handle: addCost },
  'move-deadline': { keys: ['obligation', 'to', 'reason'], handle: moveDeadline },
  escalate: { keys: ['to', 'reason'], handle: escalate },
  resolve: { keys: ['how', 'first-contact'], handle: resolve },
  'request-review': { keys: ['review', 'reason'], handle: requestReview },
  'answer-review': {
    keys: [
      'disposal',
      'reason',
      'review',
      'checklist',
      'outcome',
      'decision',
      'lines',
      'remedy',
      'offer',
      'clause',
      'amount',
    ],
    handle: answerReview,
  },
  refer: { keys: ['body'], handle: refer },
  withdraw: { keys: ['reason'], handle: withdraw },
  close: { keys: ['reason'], handle: close },
  'change-kind': {
    keys: ['kind', 'answers', 'lines', 'heads', 'description', 'evidence'],
    handle: changeKind,
  },
  'record-facts': { keys: ['order', 'customer', 'seller', 'case', 'lines'], handle: recordFacts },
  'contact-seller': { keys: ['message'], handle: contactSeller },
  'answer-as-seller': { keys: ['answer', 'message', 'answers'], handle: answerAsSeller },
  'decide-sanction': { keys: ['sanction', 'reasons'], handle: decideSanction },
  'contest-sanction': { keys: ['sanction', 'reason'], handle: contestSanction },
  'decide-contest': { keys: ['sanction', 'outcome', 'reasons'], handle: decideContest },
}
