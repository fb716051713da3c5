import { List, Stack, Text, ThemeIcon } from '@mantine/core'
import { IconCheck, IconCircleDashed, IconClockHour4, IconHourglass } from '@tabler/icons-react'
import { writeAt } from '../../../ui/time/beside.ts'
import { Due } from '../../../ui/time/due.tsx'
import { capital } from '../../../ui/words/capital.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import { money } from '../data/say.ts'
import type { Run } from '../data/use-case.ts'

type Step = Run['steps'][number]

const signs = {
  done: { icon: IconCheck, colour: 'teal' },
  ready: { icon: IconClockHour4, colour: 'brand' },
  submitted: { icon: IconHourglass, colour: 'orange' },
  waiting: { icon: IconCircleDashed, colour: 'gray' },
  skipped: { icon: IconCircleDashed, colour: 'gray' },
}

/** A remedy under way: its steps in order, whose turn it is, and what it comes to. */
export function RunSteps({ run }: { run: Run }) {
  const words = useWords()
  const { view } = useOnPage()
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {words('case.steps', { remedy: run.title })}
        {run.amount ? ` · ${money(view, run.amount, words)}` : ''}
      </Text>
      <List type="ordered" spacing="xs" size="sm" listStyleType="none">
        {run.steps
          .filter(({ state }) => state !== 'skipped')
          .map((step) => (
            <StepItem key={step.step} step={step} />
          ))}
      </List>
    </Stack>
  )
}

function StepItem({ step }: { step: Step }) {
  const words = useWords()
  const { me } = useOnPage()
  const { state, owes, owesTitle, at, due, title } = step
  const { icon: Sign, colour } = signs[state]
  const who =
    owes === me ? 'you' : ['company', 'customer', 'seller'].includes(owes) ? owes : (owesTitle ?? owes)
  return (
    <List.Item
      icon={
        <ThemeIcon size={24} radius="xl" variant="light" color={colour}>
          <Sign size={16} aria-hidden />
        </ThemeIcon>
      }
    >
      <Text size="sm" fw={state === 'ready' ? 600 : 400}>
        {capital(title)}
      </Text>
      <Text size="xs" c="dimmed">
        {capital(words('case.coming.by', { who }))}
        {' · '}
        {state === 'done' && at
          ? words('case.step.done', { at: writeAt(at, words) })
          : words(`case.step.${state}`)}
        {state !== 'done' && due && (
          <>
            {' · '}
            <Due at={due} size="xs" span />
          </>
        )}
      </Text>
    </List.Item>
  )
}
