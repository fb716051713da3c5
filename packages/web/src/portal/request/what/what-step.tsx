/** What is wrong? Every kind of request for this order; what is shut stays in sight, with the clause and what one can do instead. */
import { Stack, Text } from '@mantine/core'
import type { OrderView } from '@redress/server/api'
import { useWords } from '../../../ui/words/words.tsx'
import type { ChoicesHere } from '../../orders/queries.ts'
import { KindCard, Why } from './kind-card.tsx'
import { commonReason, kindsOf } from './kinds.ts'

interface WhatStepProps {
  order: OrderView | undefined
  choices: ChoicesHere
  /** The product that the reader came from. */
  line: string | undefined
  /** The kind chosen before, where a draft was begun. */
  begun: string | undefined
  onChoose: (kind: string) => void
}

export function WhatStep({ order, choices, line, begun, onChoose }: WhatStepProps) {
  const words = useWords()
  const titles = new Map(order?.lines.map((each) => [each.id, each.title]))
  const kinds = kindsOf(choices, line)
  const open = kinds.filter(({ isOpen }) => isOpen)
  const shut = kinds.filter(({ isOpen }) => !isOpen)
  const common = commonReason(kinds)
  const about = line === undefined ? undefined : titles.get(line)
  return (
    <Stack gap="md">
      {about && (
        <Text>
          {words('request.about')} <strong>{about}</strong>
        </Text>
      )}
      {open.length === 0 && <Text>{words('request.nothing-open')}</Text>}
      {common && <Why reason={common} clauses={choices.clauses} />}
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {[...open, ...shut].map((kind) => (
          <KindCard
            key={kind.kind}
            kind={kind}
            titles={titles}
            clauses={choices.clauses}
            isBegun={kind.kind === begun}
            isExplained={common !== undefined}
            onChoose={onChoose}
          />
        ))}
      </Stack>
    </Stack>
  )
}
