import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import type { Becoming } from '../data/use-case.ts'
import { Changes } from '../why/changes.tsx'
import { Facts } from '../why/facts.tsx'
import { useAddressOfTurn } from './use-address.ts'

interface ShutKindProps {
  kind: Becoming
  kinds: readonly Becoming[]
  /** With the facts, and what would change it. */
  explained?: boolean
}

/** A kind that the case cannot become, with the clause, and what there is instead. */
export function ShutKind({ kind, kinds, explained = false }: ShutKindProps) {
  const words = useWords()
  const { view } = useOnPage()
  const address = useAddressOfTurn()
  const [why] = kind.lines
  const instead = kinds.find((each) => each.allowed && each.kind === why?.instead)
  return (
    <Paper withBorder component="li" p="sm" aria-label={words('request.shut', { title: kind.title })}>
      <Stack gap="xs">
        <Group gap="xs" wrap="nowrap" c="dimmed">
          <IconLock size={18} aria-hidden style={{ flex: 'none' }} />
          <Text fw={600}>{kind.title}</Text>
        </Group>
        {why && <Text size="sm">{view.clauses[why.clause]}</Text>}
        {instead && (
          <Group gap="xs">
            <Text size="sm">{words('request.instead')}</Text>
            <Button component={Link} size="compact-sm" variant="light" {...address(instead.kind)}>
              {instead.title}
            </Button>
          </Group>
        )}
        {explained && <Facts facts={why?.facts} />}
        {explained && <Changes changes={why?.wouldChange} />}
      </Stack>
    </Paper>
  )
}
