import type { CaseEvent, Verdict } from '@redress/engine'

/** What happened, in a line or more; nothing for what only the machine needs. */
export function tellEvent(event: CaseEvent, time: (at: number) => string): string[] {
  const at = time(event.at)
  return tell(event).map((line) =>
    line.startsWith(' ') ? `${' '.repeat(at.length)}  ${line}` : `${at}  ${line}`,
  )
}

function tell(event: CaseEvent): string[] {
  switch (event.type) {
    case 'opened':
      return [`opened; times of ${event.data.zone.name}, zone data ${event.data.zone.dataVersion}`]
    case 'admitted':
      return event.data.verdicts.flatMap(tellVerdict)
    case 'refused':
      return event.data.verdicts?.flatMap(tellVerdict) ?? [`refused under ${event.data.clause}`]
    case 'redirected':
      return [
        `redirected to ${event.data.party} under ${event.data.clause}`,
        ...event.data.verdicts.flatMap(tellVerdict),
      ]
    case 'decided':
      return event.data.lines.map(
        ({ id, decision }) =>
          `${about(id)}${decision.outcome} under ${decision.clause}${decision.remedy ? `, ${decision.remedy}` : ''}`,
      )
    case 'message-sent':
      return [`message ${event.data.message} sent to ${event.data.to}`]
    case 'obligation-raised':
      return [`owed from now: ${event.data.obligation.name}, by ${event.data.obligation.owes}`]
    case 'obligation-kept':
    case 'obligation-late':
    case 'obligation-done':
    case 'obligation-voided':
    case 'obligation-paused':
    case 'obligation-resumed':
      return [`${event.data.name} is ${event.type.slice('obligation-'.length)}`]
    case 'step-done':
      return [
        `${about(event.data.line)}step ${event.data.step} done${event.data.outcome ? `: ${event.data.outcome}` : ''}`,
      ]
    case 'step-ready':
      return [`${about(event.data.line)}step ${event.data.step} can be done`]
    case 'escalated':
      return [`moved up to level ${event.data.level}, ${event.data.team}`]
    case 'information-requested':
      return [`asked for: ${event.data.missing.map(({ name }) => name).join(', ') || event.data.ask}`]
    case 'remedy-started':
      return [
        `${about(event.data.line)}${event.data.remedy} begins${event.data.amount ? `, worth ${event.data.amount}` : ''}`,
      ]
    case 'remedy-completed':
      return [`${about(event.data.line)}${event.data.remedy} is completed`]
    case 'status-changed':
    case 'requirements-changed':
    case 'obligation-started':
      return []
    default:
      return [event.type.replaceAll('-', ' ')]
  }
}

function tellVerdict({ line, outcome, clause, instead, wouldChange = [] }: Verdict): string[] {
  return [
    `${about(line)}${outcome} under ${clause}${instead ? `; ask for ${instead} instead` : ''}`,
    ...wouldChange.map(
      ({ fact, needs, together }) =>
        `  would change it${together ? ', with the others' : ''}: ${fact} ${needs}`,
    ),
  ]
}

function about(line: string): string {
  return line === '*' ? '' : `line ${line}: `
}
