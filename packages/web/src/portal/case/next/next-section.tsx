import { Paper, Stack, Text, Title } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import type { Next } from '../data/use-case.ts'
import { ChooseRemedy } from './choose-remedy.tsx'
import { DoAction } from './do-action.tsx'
import { DoStep } from './do-step.tsx'
import { Provide } from './provide.tsx'
import { TaskHead } from './task-head.tsx'

/** What whoever looks at the page must do next, the most urgent first. */
export function NextSection() {
  const words = useWords()
  const { view } = useOnPage()
  return (
    <Stack component="section" aria-labelledby="next-title" id="next" gap="sm" aria-live="polite">
      <Title order={2} size="h3" id="next-title">
        {words('case.next.title')}
      </Title>
      {view.next.length === 0 ? (
        <Text size="sm">
          <IconCircleCheck
            size={18}
            aria-hidden
            style={{ verticalAlign: 'text-bottom', marginInlineEnd: 6 }}
          />
          {words('case.next.nothing')}
        </Text>
      ) : (
        view.next.map((next) => (
          <Paper
            key={keyOf(next)}
            withBorder
            p="md"
            style={{ borderColor: 'var(--mantine-primary-color-filled)', borderWidth: 2 }}
          >
            <Task next={next} />
          </Paper>
        ))
      )}
    </Stack>
  )
}

const keyOf = ({ do: action, line = '', run = '', step = '' }: Next) => [action, line, run, step].join(' ')

function Task({ next }: { next: Next }) {
  switch (next.do) {
    case 'choose-remedy':
      return <ChooseRemedy next={next} />
    case 'provide-information':
      return next.missing ? <Provide next={next} /> : <DoAction next={next} />
    case 'do-step':
      return <DoStep next={next} />
    case 'change-kind':
      return <TaskHead next={next} title={next.title} />
    default:
      return <DoAction next={next} />
  }
}
