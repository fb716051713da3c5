import { Button, Stack, Text, Title } from '@mantine/core'
import type { StaffPart } from '@redress/server/api'
import { Due } from '../../../ui/time/due.tsx'
import { ClauseName } from '../../../ui/timeline/clause.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import classes from '../case.module.css'
import { useOpenCase } from '../open-case.ts'
import { Reasoned } from './reasoned.tsx'

/** The steps of remedies whose turn it is, and proofs that wait to be looked at. */
export function Steps() {
  const words = useWords()
  const { staff } = useOpenCase()
  if (staff.steps.length === 0) return null
  return (
    <section aria-labelledby="steps">
      <Title order={3} size="h5" mb={4} id="steps">
        {words('next.steps')}
      </Title>
      <Stack gap="xs">
        {staff.steps.map((step) => (
          <ReadyStep key={`${step.run} ${step.step}`} step={step} />
        ))}
      </Stack>
    </section>
  )
}

function ReadyStep({ step }: { step: StaffPart['steps'][number] }) {
  const words = useWords()
  const { names, view, act } = useOpenCase()
  const run = view.remedies.find((each) => each.run === step.run)
  const promise = view.promises.find((each) => each.run === step.run && each.name === step.step && each.open)
  const title = names.step(step.remedy, step.step)
  return (
    <div className={classes.card}>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <Text size="xs" c="dimmed">
        {[
          run?.title,
          step.line !== '*' && names.line(step.line),
          run?.amount && names.money(run.amount),
          names.party(step.owes),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {promise?.due && <Due at={promise.due} size="sm" />}
      {promise?.clause && <ClauseName clause={promise.clause} text={names.clause(promise.clause)} />}
      <Reasoned refusal={step.allowed ? undefined : step.refusal}>
        {(props) => (
          <Button
            {...props}
            mt={4}
            size="sm"
            fullWidth
            variant="light"
            onClick={() =>
              step.allowed &&
              act(step.do, { step: step.step, ...(step.line === '*' ? {} : { lines: [step.line] }) })
            }
          >
            {words(step.submitted ? 'next.look-at-proof' : 'next.step-done', { step: title })}
          </Button>
        )}
      </Reasoned>
    </div>
  )
}
