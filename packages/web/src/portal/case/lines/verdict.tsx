import { Anchor, Stack, Text } from '@mantine/core'
import { IconArrowForwardUp, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import type { Line } from '../data/use-case.ts'
import { Changes } from '../why/changes.tsx'
import { Clause, ClauseButton } from '../why/clause.tsx'
import { Facts } from '../why/facts.tsx'
import { Outcome } from './outcome.tsx'

interface VerdictProps {
  verdict: NonNullable<Line['verdict']>
  /** Then the decision says what counts. */
  decided: boolean
}

/** What admission said of a line: taken in; or refused, with the clause, the facts used, what would change it, and where to contest it. */
export function Verdict({ verdict, decided }: VerdictProps) {
  const words = useWords()
  const { clause, outcome, facts, wouldChange, insteadTitle, partyTitle } = verdict
  if (outcome === 'admitted')
    return decided ? null : (
      <div>
        <Outcome icon={IconCircleCheck} colour="teal" text={words('case.verdict.admitted')} />
        <ClauseButton id={clause} about={words('case.verdict.admitted')} />
      </div>
    )
  const refused = outcome === 'refused'
  return (
    <Stack gap="sm">
      <Outcome
        icon={refused ? IconCircleX : IconArrowForwardUp}
        colour={refused ? 'red' : 'orange'}
        text={
          refused
            ? words('case.verdict.refused')
            : words('case.verdict.redirected', { party: partyTitle ?? '' })
        }
      />
      <Clause id={clause} />
      {insteadTitle && (
        <Text size="sm">
          {words('case.verdict.instead')} <Instead title={insteadTitle} kind={verdict.instead ?? ''} />
        </Text>
      )}
      <Facts facts={facts} />
      <Changes changes={wouldChange} />
      <ToContest />
    </Stack>
  )
}

function Instead({ title, kind }: { title: string; kind: string }) {
  const { view, me } = useOnPage()
  const { number } = view.order ?? {}
  if (me === 'seller') return <strong>{title}</strong>
  const to = number ? `/orders/${encodeURIComponent(number)}/request` : '/request'
  return (
    <Anchor component={Link} to={to} search={{ kind } as never} underline="always">
      {title}
    </Anchor>
  )
}

/** The way from a no to what can be done about it. */
export function ToContest() {
  const words = useWords()
  const { view } = useOnPage()
  if (view.reviews.length === 0 && view.outsideBodies.length === 0) return null
  return (
    <Anchor href="#contest" size="sm" data-no-print>
      {words('case.contest.link')}
    </Anchor>
  )
}
