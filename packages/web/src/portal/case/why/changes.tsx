import { List, Text } from '@mantine/core'
import { capital } from '../../../ui/words/capital.ts'
import { useWords, type Words } from '../../../ui/words/words.tsx'
import { writeValue } from '../data/say.ts'
import type { Change } from '../data/use-case.ts'

/** What would have to be otherwise for the answer to be another: any one of these, or several together. */
export function Changes({ changes }: { changes: readonly Change[] | undefined }) {
  const words = useWords()
  const told = (changes ?? []).filter(({ title, needed }) => title && needed && needed.how !== 'other')
  if (told.length === 0) return null
  const together = told.every((change) => change.together)
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        {words(together && told.length > 1 ? 'case.why.changes-together' : 'case.why.changes')}
      </Text>
      <List size="sm" spacing={4}>
        {told.map((change) => (
          <List.Item key={`${change.fact} ${change.needs}`}>{changeText(change, words)}</List.Item>
        ))}
      </List>
    </div>
  )
}

/** One change as a sentence: "Date of delivery: after 3 March 2026". */
export function changeText({ fact, title, needed }: Change, words: Words): string {
  const values = (needed?.values ?? []).map(({ value, text }) => {
    if (fact === 'case.status') return words(`case.status.${value}`)
    return text ?? writeValue(value === 'true' ? true : value === 'false' ? false : value, words)
  })
  const list = new Intl.ListFormat(words.language, { type: 'disjunction' }).format(values)
  return words('case.why.change', {
    fact: capital(title ?? fact),
    needs: words(`case.needs.${needed?.how ?? 'is'}`, { value: list }),
  })
}
