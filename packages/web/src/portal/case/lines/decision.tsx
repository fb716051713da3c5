import { Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import { money } from '../data/say.ts'
import type { Line } from '../data/use-case.ts'
import { Clause, ClauseButton } from '../why/clause.tsx'
import { Quote } from '../why/quote.tsx'
import { Outcome } from './outcome.tsx'
import { ToContest } from './verdict.tsx'

/** What was decided for a line, with the clause and our reasons; after a no, where to contest it. */
export function Decision({ line, decision }: { line: Line; decision: NonNullable<Line['decision']> }) {
  const words = useWords()
  const { view } = useOnPage()
  const { outcome, clause, remedyTitle, amount } = decision
  const reason = reasonOf(view.timeline, line.id)
  if (outcome === 'rejected')
    return (
      <Stack gap="sm">
        <Outcome icon={IconCircleX} colour="red" text={words('case.decision.rejected')} />
        <Reason text={reason} />
        <Clause id={clause} />
        <ToContest />
      </Stack>
    )
  const said = words('case.decision.approved', {
    remedy: remedyTitle ?? '',
    told: remedyTitle ? 'yes' : 'no',
  })
  return (
    <Stack gap={4}>
      <Outcome icon={IconCircleCheck} colour="teal" text={said} />
      {amount && (
        <Text size="sm">{words('case.decision.amount', { amount: money(view, amount, words) })}</Text>
      )}
      <Reason text={reason} />
      <ClauseButton id={clause} about={said} />
    </Stack>
  )
}

function Reason({ text }: { text: string | undefined }) {
  const words = useWords()
  if (!text) return null
  return (
    <Quote plain by={words('case.decision.reason')}>
      {text}
    </Quote>
  )
}

/** The words in which the last decision on a line was explained. */
function reasonOf(
  timeline: ReturnType<typeof useOnPage>['view']['timeline'],
  line: string,
): string | undefined {
  const decided = (timeline ?? []).findLast(
    ({ type, data }) =>
      type === 'decided' && ((data.lines ?? []) as { id: string }[]).some(({ id }) => id === line),
  )
  return typeof decided?.data.reason === 'string' ? decided.data.reason : undefined
}
