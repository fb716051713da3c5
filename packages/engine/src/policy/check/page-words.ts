import { phrasesOf, publishedLanguages } from '../publish/phrases/index.ts'
import { type Check, type Finding, listed } from '../reading/finding.ts'

/** Languages of the policy in which the published page has no words of its own. */
export const pageWordsInEnglish: Check = ({ languages }) => {
  const without = languages.filter((language) => phrasesOf(language) === undefined)
  if (without.length === 0) return []
  const finding: Finding = {
    id: 'page-words-in-english',
    severity: 'warning',
    at: 'languages',
    message: `The published page has words of its own in ${publishedLanguages.join(', ')}, and none in ${listed(without)}: there the clauses and titles are shown as you wrote them, and the words around them are English.`,
    help: 'Accept it, or add a module of phrases for the language beside the others.',
  }
  return [finding]
}
