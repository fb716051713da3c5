import type { Policy } from '@redress/engine'
import { spelled } from '../../../../ui/timeline/names.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { useOpenCase } from '../../open-case.ts'

type Consequences = Policy['remedies'][string]['steps'][number]['outcomes'][string]

/** What an outcome of a step is called, and what follows from it under the policy. */
export function useOutcome(): (name: string, consequences: Consequences) => { title: string; means: string } {
  const words = useWords()
  const { names } = useOpenCase()
  return (name, consequences) => {
    const key = `outcome.${name}`
    const title = words(key)
    const means = consequences.flatMap((each) => {
      switch (each.do) {
        case 'refuse':
          return words('act.means-refuse', { clause: each.clause })
        case 'approve':
          return each.remedy
            ? words('act.means-remedy', { remedy: names.remedy(each.remedy) })
            : words('act.means-choice')
        case 'grant':
          return words('act.means-remedy', { remedy: names.remedy(each.remedy) })
        case 'escalate':
          return words('act.means-escalate')
        case 'oblige':
          return words('act.means-oblige', { promise: names.promise(each.obligation) })
        default:
          return []
      }
    })
    return {
      title: title === key ? spelled(name) : title,
      means: means.length > 0 ? means.join('; ') : words('act.means-on'),
    }
  }
}
