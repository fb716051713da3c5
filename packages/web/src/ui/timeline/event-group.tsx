import { Box, Collapse, Group, Stack, Text, ThemeIcon, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAlertTriangle, IconCheck, IconChevronDown, IconPointFilled, IconX } from '@tabler/icons-react'
import { useWords } from '../words/words.tsx'
import { ClauseName } from './clause.tsx'
import type { EventGroup } from './group-events.ts'
import type { CaseNames } from './names.ts'
import type { ToldEvent } from './tell-event.ts'
import { When } from './when.tsx'

const tones = {
  plain: { color: 'gray', Icon: IconPointFilled },
  good: { color: 'teal', Icon: IconCheck },
  bad: { color: 'red', Icon: IconX },
  attention: { color: 'orange', Icon: IconAlertTriangle },
}

/** What happened at one instant, with what followed from it behind a button. */
export function EventGroupItem({ group, names }: { group: EventGroup; names: CaseNames }) {
  const words = useWords()
  const [open, { toggle }] = useDisclosure(false)
  const { main, minor, at } = group
  const shown = main.length > 0 ? main : minor
  const rest = main.length > 0 ? minor : []
  const by = [...new Set(shown.map((each) => each.by).filter(Boolean))].join(' · ')
  return (
    <Stack gap={4}>
      {shown.map((told) => (
        <Happened key={told.event.version} told={told} names={names} quiet={main.length === 0} />
      ))}
      <Group gap="xs" ps={30}>
        <Text size="xs" c="dimmed">
          {by || words('timeline.system')} · <When at={at} />
        </Text>
        {rest.length > 0 && (
          <UnstyledButton onClick={toggle} aria-expanded={open} py={4}>
            <Group gap={2}>
              <Text size="xs" td="underline">
                {words('timeline.followed', { count: rest.length })}
              </Text>
              <IconChevronDown
                size={14}
                aria-hidden
                style={{ transform: open ? 'rotate(180deg)' : undefined }}
              />
            </Group>
          </UnstyledButton>
        )}
      </Group>
      <Collapse expanded={open}>
        <Stack gap={2} ps={30}>
          {open && rest.map((told) => <Happened key={told.event.version} told={told} names={names} quiet />)}
        </Stack>
      </Collapse>
    </Stack>
  )
}

function Happened({ told, names, quiet }: { told: ToldEvent; names: CaseNames; quiet: boolean }) {
  const { color, Icon } = tones[told.tone]
  return (
    <Group gap="xs" align="flex-start" wrap="nowrap">
      <ThemeIcon size={22} radius="xl" variant="light" color={color} aria-hidden>
        <Icon size={14} />
      </ThemeIcon>
      <Box miw={0} flex={1}>
        <Text size="sm" {...(quiet ? { c: 'dimmed' } : { fw: 600 })}>
          {told.headline}
        </Text>
        {told.details.map((detail) => (
          <Text
            key={detail}
            size="sm"
            dir="auto"
            style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
          >
            {detail}
          </Text>
        ))}
        {told.clauses.length > 0 && (
          <Group gap="sm">
            {told.clauses.map((clause) => (
              <ClauseName key={clause} clause={clause} text={names.clause(clause)} />
            ))}
          </Group>
        )}
      </Box>
    </Group>
  )
}
