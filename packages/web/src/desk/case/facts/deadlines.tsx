import { Badge, Group, Stack, Text } from '@mantine/core'
import type { PromiseView } from '@redress/server/api'
import { Due } from '../../../ui/time/due.tsx'
import { writeInstant } from '../../../ui/time/formats.ts'
import { ClauseName } from '../../../ui/timeline/clause.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { useOpenCase } from '../open-case.ts'
import { Terms } from './told.tsx'

const colours: Readonly<Record<string, string>> = {
  kept: 'teal',
  late: 'red',
  paused: 'yellow',
  void: 'gray',
}

/** Every promise of the case and how it stands; then when its windows end. */
export function Deadlines() {
  const words = useWords()
  const { view, staff, names } = useOpenCase()
  const shown = view.promises.filter(({ source, state }) => source !== 'escalation' && state !== 'void')
  const windows = staff.windows.filter(({ at }) => at !== undefined)
  return (
    <Stack gap="sm">
      {shown.map((each) => (
        <Promised key={each.id} promise={each} />
      ))}
      {windows.length > 0 && (
        <Terms
          items={windows.map(({ name, line, at = '' }) => [
            `${names.fact(name)}${line !== '*' && view.lines.length > 1 ? ` · ${names.line(line)}` : ''}`,
            writeInstant(at, words.language, 'short'),
          ])}
        />
      )}
    </Stack>
  )
}

function Promised({ promise }: { promise: PromiseView }) {
  const words = useWords()
  const { names } = useOpenCase()
  const { title, state, due, owes, clause, open, line, doneAt } = promise
  const settled = !open || (state !== 'running' && state !== 'pending')
  const how = state === 'late' && doneAt ? 'late-done' : state
  return (
    <div>
      <Group gap="xs" wrap="nowrap" justify="space-between" align="flex-start">
        <Text size="sm" fw={500}>
          {title}
          {line && line !== '*' && ` · ${names.line(line)}`}
        </Text>
        <Badge size="sm" variant="light" color={colours[state] ?? 'blue'} style={{ flexShrink: 0 }}>
          {words(`facts.promise-${how}`)}
        </Badge>
      </Group>
      <Group gap="xs">
        <Text size="xs" c="dimmed">
          {names.party(owes)}
        </Text>
        {due &&
          (settled ? (
            <Text size="xs">{writeInstant(due, words.language, 'short')}</Text>
          ) : (
            <Due at={due} size="xs" />
          ))}
        {clause && <ClauseName clause={clause} text={names.clause(clause)} />}
      </Group>
    </div>
  )
}
