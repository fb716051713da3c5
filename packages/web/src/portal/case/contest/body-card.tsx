import { Anchor, Badge, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { writeAt } from '../../../ui/time/beside.ts'
import { Due } from '../../../ui/time/due.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { NewTab } from '../../shell/new-tab.tsx'
import { useOnPage } from '../data/context.tsx'
import type { Body } from '../data/use-case.ts'
import { Clause, ClauseButton } from '../why/clause.tsx'
import { Facts } from '../why/facts.tsx'
import { Refer } from './refer.tsx'

/** Somebody outside to whom the customer can turn: where, until when; or from when, or why not. */
export function BodyCard({ body }: { body: Body }) {
  const words = useWords()
  const { view } = useOnPage()
  const { title, clause, address, open, state, until, after, facts, refer } = body
  const referred = view.timeline?.findLast(({ type, data }) => type === 'referred' && data.body === body.body)
  const events = (after ?? [])
    .map((event) => words(`case.opens-after.${event}`))
    .filter((text) => !text.startsWith('case.'))
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Group gap="xs">
          <Title order={3} size="h5">
            {title}
          </Title>
          <Badge variant="light" tt="none" color={open || referred ? 'brand' : 'gray'}>
            {words(referred ? 'case.refer.done' : `case.body.${state}`)}
          </Badge>
        </Group>
        {referred && <Text size="sm">{words('case.refer.since', { at: writeAt(referred.at, words) })}</Text>}
        {address && (
          <Anchor
            href={address}
            target="_blank"
            rel="noreferrer"
            size="sm"
            style={{ overflowWrap: 'anywhere' }}
          >
            <bdi>{address}</bdi> <NewTab />
          </Anchor>
        )}
        {open && !referred && (
          <Text size="sm">
            {until ? (
              <>
                {words('case.contest.until')} <Due at={until} size="sm" span />
              </>
            ) : (
              words('case.contest.no-limit')
            )}
          </Text>
        )}
        {state === 'not-yet' && (
          <Text size="sm">
            {events.length > 0
              ? words('case.body.opens-after', {
                  events: new Intl.ListFormat(words.language, { type: 'disjunction' }).format([
                    ...new Set(events),
                  ]),
                })
              : words('case.body.opens-later')}
          </Text>
        )}
        {state === 'over' && until && (
          <Text size="sm">
            {words('case.body.over-since')} <Due at={until} size="sm" span />
          </Text>
        )}
        {state === 'not-theirs' ? (
          <>
            <Facts facts={facts} />
            <ClauseButton id={clause} about={title} />
          </>
        ) : (
          <Clause id={clause} />
        )}
        {refer?.allowed && !referred && <Refer body={body} />}
      </Stack>
    </Paper>
  )
}
