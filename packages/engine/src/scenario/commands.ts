const onLines = ['lines']
const answering = ['answers', 'lines', 'description', 'evidence']
const deciding = [
  'lines',
  'outcome',
  'remedy',
  'offer',
  'clause',
  'amount',
  'disposal',
  'reason',
  'contents',
  'answers',
]

/** The commands that there are, with the keys of their `with`. `contents` may go with any: the policy says where. */
export const commandKeys: Readonly<Record<string, readonly string[]>> = {
  open: ['kind', 'channel', 'heads', 'receivedAt', 'incident', ...answering],
  'provide-information': answering,
  'request-information': ['ask', 'evidence'],
  acknowledge: [],
  assign: ['to', 'team'],
  investigate: ['task', 'owes'],
  'record-finding': ['task', 'finding', 'answers', 'lines'],
  decide: deciding,
  'choose-remedy': ['remedy', 'decline', ...onLines],
  'do-step': ['step', 'outcome', 'answers', 'amount', 'proof', ...onLines],
  'check-proof': ['step', 'accepted', 'reason', ...onLines],
  'add-cost': ['what', 'amount', 'payer'],
  'move-deadline': ['obligation', 'to', 'reason'],
  escalate: ['to', 'reason'],
  resolve: ['how', 'first-contact'],
  'request-review': ['review', 'reason'],
  'answer-review': ['review', 'checklist', ...deciding],
  refer: ['body'],
  withdraw: ['reason'],
  close: ['reason'],
  'change-kind': ['kind', 'channel', 'heads', ...answering],
  'record-facts': ['order', 'customer', 'seller', 'case', ...onLines],
  'contact-seller': ['message'],
  'answer-as-seller': ['answer', 'message', 'answers'],
  'decide-sanction': ['sanction', 'reasons'],
  'contest-sanction': ['sanction', 'reason'],
  'decide-contest': ['sanction', 'outcome', 'reasons'],
  'report-incident': ['incident'],
  'pass-time': [],
}

/** What an action of the policy's own takes. */
export const ownActionKeys: readonly string[] = ['answers', 'lines', 'contents']
