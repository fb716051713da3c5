import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import { getHotkeyHandler } from '@mantine/hooks'
import { IconPackageImport } from '@tabler/icons-react'
import { useState } from 'react'
import { Failed } from '../../ui/states/states.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { shutBy } from '../case/next/shut.ts'
import { WhyNot } from '../case/next/why-not.tsx'
import { useOpenCase } from '../case/open-case.ts'
import { LineInspection } from './line-inspection.tsx'
import { type Chosen, commandsOf, type Path, pathsOf, unfinished } from './paths.ts'
import { useCarryOut } from './use-carry-out.ts'

/** Every product with the steps that are ours to do now, one after the other; all of it is confirmed at once. */
export function Inspection({ onDone }: { onDone: (steps: readonly string[]) => void }) {
  const words = useWords()
  const open = useOpenCase()
  const { staff, names } = open
  const paths = pathsOf(open)
  const [chosen, setChosen] = useState<Chosen>({})
  const carry = useCarryOut()
  const shut = staff.steps.filter(({ allowed, refusal, submitted }) => !allowed && refusal && !submitted)
  const commands = commandsOf(paths, chosen)
  const lacking = unfinished(paths, chosen)
  const why =
    commands.length === 0
      ? words('reception.nothing-chosen')
      : lacking
        ? words('reception.outcome-first')
        : undefined
  const confirm = async () => {
    if (why) return
    await carry.mutateAsync({ commands, version: open.view.version })
    onDone(commands.map(({ title }) => title))
  }
  if (paths.length === 0)
    return (
      <Stack gap="sm">
        <Alert color="yellow" title={words('reception.nothing-ready')}>
          <Text size="sm">{words('reception.nothing-ready-help')}</Text>
        </Alert>
        {shut.map(({ run, step, remedy, line, refusal }) => (
          <div key={`${run} ${step}`}>
            <Text size="sm" fw={600}>
              {names.step(remedy, step)} · {names.line(line)}
            </Text>
            {refusal && <WhyNot refusal={refusal} />}
          </div>
        ))}
      </Stack>
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key for the whole form, beside its button
    <div onKeyDown={getHotkeyHandler([['mod+Enter', () => void confirm().catch(() => {})]])}>
      <Stack gap="md">
        <Title order={4} size="h5">
          {words('reception.inspect')}
        </Title>
        {paths.map((path: Path) => (
          <LineInspection
            key={path.run}
            path={path}
            chosen={chosen[path.run] ?? {}}
            onChange={(part) => setChosen({ ...chosen, [path.run]: { ...chosen[path.run], ...part } })}
          />
        ))}
        {carry.error && <Failed error={carry.error} />}
        {carry.error && <Text size="sm">{words('reception.as-far-as')}</Text>}
        <Group justify="space-between">
          <Text size="xs" c="dimmed" id="reception-why" aria-live="polite">
            {why ?? words('reception.final')}
          </Text>
          <Button
            size="md"
            leftSection={<IconPackageImport size={20} aria-hidden />}
            loading={carry.isPending}
            onClick={() => void confirm().catch(() => {})}
            {...shutBy(why, 'reception-why')}
          >
            {words('reception.confirm')}
          </Button>
        </Group>
      </Stack>
    </div>
  )
}
