/** Which key opens which action. */
export const actionKeys: Readonly<Record<string, string>> = {
  decide: 'd',
  assign: 'a',
  escalate: 'e',
  'request-information': 'i',
  acknowledge: 'k',
  investigate: 'v',
  'record-finding': 'f',
  resolve: 's',
  close: 'x',
  'move-deadline': 'm',
  'record-facts': 'c',
}
