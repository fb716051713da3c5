import { Button, Fieldset, SegmentedControl, Stack, Text } from '@mantine/core'
import { useWords } from '../../../../ui/words/words.tsx'
import { ClauseText } from '../../clause-text.tsx'
import { useOpenCase } from '../../open-case.ts'
import { ChosenClause } from './chosen-clause.tsx'
import { ChosenOffers, ChosenRemedy } from './chosen-remedy.tsx'
import { beginOutcome, type LineOutcome, type Way, wayOf } from './outcomes.ts'

interface LineDecisionProps {
  id: string
  outcome: LineOutcome | undefined
  onChange: (outcome: LineOutcome | undefined) => void
  onForAll: ((outcome: LineOutcome) => void) | undefined
}

const ways: readonly Way[] = ['leave', 'approve', 'choose', 'reject']

/** What is decided for one line. */
export function LineDecision({ id, outcome, onChange, onForAll }: LineDecisionProps) {
  const words = useWords()
  const { staff, names, view } = useOpenCase()
  const way = wayOf(outcome)
  const proposal = staff.proposals.find(({ line }) => line === id)
  const choosable = staff.offers.some(
    (offer) => offer.line === id && offer.offered && offer.choice === 'customer',
  )
  const line = view.lines.find((each) => each.id === id)
  const shown = ways.filter((each) => each !== 'choose' || choosable || way === 'choose')
  return (
    <Fieldset legend={names.line(id)} p="xs">
      <Stack gap="xs">
        {line?.verdict && line.verdict.outcome !== 'admitted' && (
          <div>
            <Text size="xs">{words('act.not-admitted')}</Text>
            <ClauseText clause={line.verdict.clause} />
          </div>
        )}
        {proposal && (
          <Text size="xs">
            {words('act.proposed', { remedy: proposal.title })} {proposal.because}
          </Text>
        )}
        <SegmentedControl
          fullWidth
          size="xs"
          value={way}
          aria-label={words('act.outcome-of', { line: names.line(id) })}
          data={shown.map((value) => ({ value, label: words(`act.way-${value}`) }))}
          onChange={(chosen) => onChange(beginOutcome(chosen, id, staff))}
        />
        {outcome && way === 'approve' && <ChosenRemedy outcome={outcome} onChange={onChange} />}
        {outcome && way === 'choose' && <ChosenOffers outcome={outcome} onChange={onChange} />}
        {outcome && way === 'reject' && <ChosenClause outcome={outcome} onChange={onChange} />}
        {outcome && onForAll && (
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => onForAll(outcome)}
            style={{ alignSelf: 'flex-end' }}
          >
            {words('act.for-all')}
          </Button>
        )}
      </Stack>
    </Fieldset>
  )
}
