import { phrasesOf } from '../publish/phrases/index.ts'
import type { Check, Finding } from '../reading/finding.ts'
import { listed } from '../reading/finding.ts'

/** Steps that readers would see by their name in the file: they have no title, and are none of the usual ones. */
export const untitledSteps: Check = (policy) => {
  const usual = new Set(policy.languages.flatMap((language) => Object.keys(phrasesOf(language)?.steps ?? {})))
  const untitled = Object.values(policy.remedies).flatMap(({ steps }) =>
    steps.filter(({ id, title }) => title === undefined && !usual.has(id)).map(({ id }) => id),
  )
  const names = [...new Set(untitled)]
  if (names.length === 0) return []
  const finding: Finding = {
    id: 'untitled-step',
    severity: 'warning',
    at: 'remedies',
    message: `Readers see ${listed(names)} as the file calls them: these steps have no title.`,
    help: 'Give each a "title:" in every language.',
  }
  return [finding]
}
