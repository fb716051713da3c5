import { Group, Paper, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { writeDay } from '../../../ui/time/formats.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { Begun } from '../../draft/begun.tsx'
import { useOnPage } from '../data/context.tsx'
import type { Becoming, OwnAction } from '../data/use-case.ts'
import { ClauseButton } from '../why/clause.tsx'
import { ShutKind } from './shut-kind.tsx'
import { useAddressOfTurn } from './use-address.ts'

/** What the case can become: it counts from the day of the first request. What is shut stays in sight, with the clause. */
export function OpenTurn({ action: { kinds = [], clause } }: { action: OwnAction }) {
  const words = useWords()
  const { view } = useOnPage()
  const [open, shut] = [kinds.filter(({ allowed }) => allowed), kinds.filter(({ allowed }) => !allowed)]
  return (
    <Paper
      withBorder
      p={{ base: 'md', sm: 'lg' }}
      component="section"
      id="turn"
      aria-labelledby="turn-title"
      data-no-print
    >
      <Stack gap="sm">
        <div>
          <Title order={2} size="h4" id="turn-title">
            {words('case.turn.title')}
          </Title>
          <Text size="sm" mt={4}>
            {words('case.turn.help', { day: writeDay(view.receivedAt, words.language) })}
          </Text>
          <ClauseButton id={clause} about={words('case.turn.title')} />
        </div>
        <Begun turns={view.number} />
        <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
          {open.map((kind) => (
            <Open key={kind.kind} kind={kind} />
          ))}
          {shut.map((kind) => (
            <ShutKind key={kind.kind} kind={kind} kinds={kinds} />
          ))}
        </Stack>
      </Stack>
    </Paper>
  )
}

function Open({ kind: { kind, title } }: { kind: Becoming }) {
  const { direction } = useWords()
  const address = useAddressOfTurn()
  return (
    <Paper withBorder component="li">
      <UnstyledButton component={Link} p="sm" w="100%" display="block" {...address(kind)}>
        <Group wrap="nowrap" gap="sm">
          <Text fw={600} flex={1} miw={0}>
            {title}
          </Text>
          <IconChevronRight
            size={20}
            aria-hidden
            style={{ flex: 'none', transform: direction === 'rtl' ? 'scaleX(-1)' : undefined }}
          />
        </Group>
      </UnstyledButton>
    </Paper>
  )
}
