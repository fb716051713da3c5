import { Stack, Text } from '@mantine/core'
import type { RefusalView } from '@redress/server/api'
import { useWords } from '../../../ui/words/words.tsx'
import { Changes } from '../why/changes.tsx'
import { Clause, ClauseButton } from '../why/clause.tsx'
import { Facts } from '../why/facts.tsx'

/** Why something cannot be done now: in words, with the clause, the facts used and what would change it. */
export function WhyShut({
  refusal,
  clause,
}: {
  refusal: RefusalView | undefined
  clause?: string | undefined
}) {
  const words = useWords()
  const text = words(`case.refusal.${refusal?.id ?? 'not-now'}`)
  const cited = refusal?.clause ?? clause
  if (refusal?.id === 'case-ended')
    return (
      <div>
        <Text size="sm">{text}</Text>
        <ClauseButton id={cited} about={text} />
      </div>
    )
  return (
    <Stack gap="sm">
      <Text size="sm">{text}</Text>
      <Clause id={cited} />
      <Facts facts={refusal?.facts} />
      <Changes changes={refusal?.wouldChange} />
    </Stack>
  )
}
