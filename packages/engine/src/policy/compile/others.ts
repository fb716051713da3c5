import type { Policy } from '../model.ts'
import type { Authored } from '../schema/policy.ts'
import type { Context } from './context.ts'
import { condition, expression } from './expression.ts'
import { mapEntries, present, whenGiven } from './present.ts'
import { refer, referAll } from './refer.ts'
import { text } from './text.ts'

/** Incidents that open cases, services, and who has which right. */
export function others(
  context: Context,
  authored: Authored,
): Pick<Policy, 'incidents' | 'services' | 'rights'> {
  return {
    incidents: mapEntries(authored.incidents, (incident, name) => {
      const at = ['incidents', name]
      return present({
        title: whenGiven(incident.title, (title) => text(context, title, [...at, 'title'])),
        concerns: expression(context, incident.concerns, [...at, 'concerns'], 'boolean'),
        opens: refer(context, 'kind', incident.opens, [...at, 'opens']),
        clause: refer(context, 'clause', incident.clause, [...at, 'clause']),
      })
    }),
    services: mapEntries(authored.services, (service, name) => {
      const at = ['services', name]
      return present({
        title: text(context, service.title, [...at, 'title']),
        when: condition(context, service.when, [...at, 'when']),
        clause: refer(context, 'clause', service.clause, [...at, 'clause']),
      })
    }),
    rights: mapEntries(authored.rights, (people, right) => {
      refer(context, 'right', right, { at: ['rights', right], atKey: true })
      return referAll(context, 'person', people, ['rights', right])
    }),
  }
}
