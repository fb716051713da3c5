import { Group, Stack, Text } from '@mantine/core'
import type { CaseView } from '@redress/server/api'
import { IconCheck, IconCircle, IconCircleDashed, IconHourglass } from '@tabler/icons-react'
import { ClauseName } from '../../../ui/timeline/clause.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { useOpenCase } from '../open-case.ts'

/** The remedies under way, step by step, and who pays what besides. */
export function Money() {
  const words = useWords()
  const { view, names } = useOpenCase()
  return (
    <Stack gap="sm">
      {view.remedies.map((run) => (
        <Run key={run.run} run={run} />
      ))}
      {view.costs.map(({ what, payer, amount, clause }) => (
        <div key={`${what} ${payer}`}>
          <Text size="sm">
            {words('facts.cost', { what: names.cost(what), payer: names.party(payer) })}
            {amount && `: ${names.money(amount)}`}
          </Text>
          <ClauseName clause={clause} text={names.clause(clause)} />
        </div>
      ))}
    </Stack>
  )
}

const signs = {
  done: IconCheck,
  skipped: IconCircleDashed,
  ready: IconCircle,
  submitted: IconHourglass,
  waiting: IconCircleDashed,
}

function Run({ run }: { run: CaseView['remedies'][number] }) {
  const words = useWords()
  const { names } = useOpenCase()
  return (
    <div>
      <Text size="sm" fw={500}>
        {[run.title, run.line !== '*' && names.line(run.line), run.amount && names.money(run.amount)]
          .filter(Boolean)
          .join(' · ')}
        {run.givenUp && ` (${words('facts.given-up')})`}
      </Text>
      <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {run.steps.map(({ step, state, owes }) => {
          const Sign = signs[state]
          return (
            <Group component="li" key={step} gap={6} wrap="nowrap">
              <Sign size={14} aria-hidden />
              <Text size="xs" {...(state === 'ready' ? { fw: 600 } : { c: 'dimmed' })}>
                {names.step(run.remedy, step)} ({names.party(owes)}): {words(`facts.step-${state}`)}
              </Text>
            </Group>
          )
        })}
      </ol>
    </div>
  )
}
