import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { writeAt } from '../../ui/time/beside.ts'
import { Due } from '../../ui/time/due.tsx'
import { useNow } from '../../ui/time/now.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { useOnPage } from '../case/data/context.tsx'
import type { Sanction } from '../case/data/use-case.ts'
import { ReasonForm } from '../case/form/reason-form.tsx'
import { Clause } from '../case/why/clause.tsx'
import { Quote } from '../case/why/quote.tsx'

/** Measures against the seller: what was decided, the statement of reasons, from when it holds, and how to contest it. */
export function Sanctions() {
  const words = useWords()
  const { view } = useOnPage()
  if (!view.sanctions?.length) return null
  return (
    <Stack component="section" aria-labelledby="sanctions-title" gap="sm">
      <Title order={2} size="h3" id="sanctions-title">
        {words('seller.sanctions.title')}
      </Title>
      {view.sanctions.map((sanction) => (
        <SanctionCard key={sanction.sanction} sanction={sanction} />
      ))}
    </Stack>
  )
}

function SanctionCard({ sanction }: { sanction: Sanction }) {
  const words = useWords()
  const now = useNow()
  const { title, state, at, effective, reasons, clause, contest } = sanction
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Group gap="xs">
          <Title order={3} size="h5">
            {title}
          </Title>
          <Badge variant="light" tt="none" color={state === 'lifted' ? 'teal' : 'red'}>
            {words(`seller.sanctions.${state}`)}
          </Badge>
        </Group>
        <Text size="sm">
          {words('seller.sanctions.decided-at', { at: writeAt(at, words) })}
          {effective && state !== 'lifted' && (
            <>
              {' '}
              {words('seller.sanctions.effective')}{' '}
              {Date.parse(effective) > now ? (
                <Due at={effective} size="sm" span />
              ) : (
                writeAt(effective, words)
              )}
            </>
          )}
        </Text>
        {reasons && (
          <Quote plain by={words('seller.sanctions.reasons')}>
            {reasons}
          </Quote>
        )}
        <Clause id={clause} />
        {contest && state !== 'lifted' && (
          <>
            <Clause id={contest.clause} />
            {contest.open ? (
              <ContestForm sanction={sanction} />
            ) : (
              <Text size="sm">
                {words(state === 'decided' ? 'seller.contest.over' : `seller.contest.${state}`)}
              </Text>
            )}
          </>
        )}
      </Stack>
    </Paper>
  )
}

function ContestForm({ sanction: { sanction, contest } }: { sanction: Sanction }) {
  const words = useWords()
  const { give } = useOnPage()
  const from = `contest ${sanction}`
  return (
    <ReasonForm
      from={from}
      label={words('seller.contest.reason')}
      send={words('seller.contest.send')}
      required
      onSend={(reason) => void give(from, { do: 'contest-sanction', with: { sanction, reason } })}
    >
      {contest?.until && (
        <Text size="sm">
          {words('seller.contest.until')} <Due at={contest.until} size="sm" span />
        </Text>
      )}
    </ReasonForm>
  )
}
