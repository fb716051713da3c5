import { Button, Kbd, Stack, Text, Title } from '@mantine/core'
import { useWords } from '../../../ui/words/words.tsx'
import classes from '../case.module.css'
import { ClauseText } from '../clause-text.tsx'
import { useOpenCase } from '../open-case.ts'
import { proposedOutcomes } from './proposed-outcomes.ts'
import { Reasoned } from './reasoned.tsx'

/** What the policy proposes for lines that are still undecided, and why. One key away from being done. */
export function Proposals() {
  const words = useWords()
  const open = useOpenCase()
  const { staff, view, names, act } = open
  const undecided = new Set(view.lines.filter(({ decision }) => !decision).map(({ id }) => id))
  const proposals = staff.proposals.filter(({ line }) => undecided.has(line))
  const decide = staff.actions.find(({ do: action }) => action === 'decide')
  if (proposals.length === 0 || !decide) return null
  const worth = (line: string, remedy: string) =>
    staff.offers.find((offer) => offer.line === line && offer.remedy === remedy)?.worth
  return (
    <section className={`${classes.card} ${classes.proposal}`} aria-labelledby="proposal">
      <Stack gap="sm">
        <Title order={3} size="h5" id="proposal">
          {words('next.proposed')}
        </Title>
        {proposals.map(({ line, remedy, title, because, clause }) => {
          const sum = worth(line, remedy)
          return (
            <div key={`${line} ${remedy}`}>
              <Text size="sm" fw={600}>
                {[title, sum && names.money(sum), line !== '*' && names.line(line)]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
              {because && <Text size="sm">{because}</Text>}
              <ClauseText clause={clause} />
            </div>
          )
        })}
        <Reasoned refusal={decide.allowed ? undefined : decide.refusal}>
          {(props) => (
            <Button
              {...props}
              fullWidth
              rightSection={
                <Kbd size="xs" aria-hidden>
                  p
                </Kbd>
              }
              onClick={() => !props['data-disabled'] && act('decide', { lines: proposedOutcomes(open) })}
            >
              {words('next.as-proposed')}
            </Button>
          )}
        </Reasoned>
      </Stack>
    </section>
  )
}
