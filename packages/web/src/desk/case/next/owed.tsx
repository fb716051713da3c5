import { Group, Stack, Text, Title } from '@mantine/core'
import type { PromiseView } from '@redress/server/api'
import { Due } from '../../../ui/time/due.tsx'
import { ClauseName } from '../../../ui/timeline/clause.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { useOpenCase } from '../open-case.ts'

/** What is owed now: by us, the most urgent first, and by others, for whom we wait. */
export function Owed() {
  const words = useWords()
  const { view, loaded } = useOpenCase()
  const open = view.promises
    .filter(({ open, source }) => open && source !== 'escalation')
    .sort((one, other) => dueOf(one) - dueOf(other))
  const ours = open.filter(({ owes }) => Object.hasOwn(loaded.policy.teams, owes) || owes === 'system')
  const theirs = open.filter((each) => !ours.includes(each))
  if (open.length === 0)
    return (
      <section>
        <Title order={3} size="h5">
          {words('next.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {words('next.nothing-owed')}
        </Text>
      </section>
    )
  return (
    <>
      {ours.length > 0 && <Promises title={words('next.title')} promises={ours} />}
      {theirs.length > 0 && <Promises title={words('next.waiting')} promises={theirs} />}
    </>
  )
}

const dueOf = ({ due }: PromiseView) => (due === undefined ? Number.POSITIVE_INFINITY : Date.parse(due))

function Promises({ title, promises }: { title: string; promises: PromiseView[] }) {
  const words = useWords()
  const { names } = useOpenCase()
  return (
    <section>
      <Title order={3} size="h5" mb={4}>
        {title}
      </Title>
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {promises.map(({ id, title: promised, owes, due, state, clause, line, yours }) => (
          <li key={id}>
            <Text size="sm" fw={600}>
              {promised}
              {line && line !== '*' && ` · ${names.line(line)}`}
            </Text>
            <Group gap="xs">
              {due ? (
                <Due at={due} size="sm" fw={500} />
              ) : (
                <Text size="sm" c="dimmed">
                  {words('next.no-date')}
                </Text>
              )}
              {state === 'paused' && <Text size="sm">{words('facts.promise-paused')}</Text>}
              <Text size="xs" c="dimmed">
                {yours ? words('next.you', { team: names.party(owes) }) : names.party(owes)}
              </Text>
              {clause && <ClauseName clause={clause} text={names.clause(clause)} />}
            </Group>
          </li>
        ))}
      </Stack>
    </section>
  )
}
