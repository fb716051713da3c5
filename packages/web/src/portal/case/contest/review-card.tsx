import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { writeAt } from '../../../ui/time/beside.ts'
import { Due } from '../../../ui/time/due.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import type { Review } from '../data/use-case.ts'
import { ReasonForm } from '../form/reason-form.tsx'
import { Clause, ClauseButton } from '../why/clause.tsx'
import { WhyShut } from './why-shut.tsx'

/** A review that can be asked for, with a reason; asked for, answered, or not open, and why. */
export function ReviewCard({ review }: { review: Review }) {
  const words = useWords()
  const { title, clause, open, until, askedAt, outcome, refusal } = review
  const underWay = askedAt !== undefined && outcome === undefined
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Group gap="xs">
          <Title order={3} size="h5">
            {title}
          </Title>
          <Badge variant="light" tt="none" color={open || underWay ? 'brand' : 'gray'}>
            {words(`case.contest.${open ? 'open' : underWay ? 'under-way' : outcome ? 'answered' : 'shut'}`)}
          </Badge>
        </Group>
        {askedAt && (
          <Text size="sm">
            {words('case.review.asked', { at: writeAt(askedAt, words) })}
            {outcome ? ` ${words(`case.review.${outcome}`)}` : ''}
          </Text>
        )}
        {open ? (
          <Clause id={clause} />
        ) : underWay ? (
          <ClauseButton id={clause} about={title} />
        ) : (
          <WhyShut refusal={refusal} clause={clause} />
        )}
        {open && until && (
          <Text size="sm">
            {words('case.contest.until')} <Due at={until} size="sm" span />
          </Text>
        )}
        {open && <AskForReview review={review} />}
      </Stack>
    </Paper>
  )
}

function AskForReview({ review: { review, title } }: { review: Review }) {
  const words = useWords()
  const { give } = useOnPage()
  const from = `review ${review}`
  return (
    <ReasonForm
      from={from}
      label={words('case.review.reason')}
      send={words('case.review.ask')}
      sendName={words('case.review.ask-for', { review: title })}
      onSend={(reason) =>
        void give(from, { do: 'request-review', with: { review, ...(reason ? { reason } : {}) } })
      }
    />
  )
}
