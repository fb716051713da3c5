import { Alert, Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconBookmarkPlus } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { RequestError } from '../../ui/api/request.ts'
import type { Session } from '../../ui/api/session.ts'
import { useWords } from '../../ui/words/words.tsx'
import { useActions } from '../keys/actions.ts'
import { type Filters, same } from '../queue/filters/filters.ts'
import { useCounts } from '../queue/use-counts.ts'
import { useSaveView, useViews } from './use-views.ts'

/** Keeps the filters that hold under a name, for oneself or for a team. */
export function SaveView({ filters, session }: { filters: Filters; session: Session | undefined }) {
  const words = useWords()
  const [opened, { open, close }] = useDisclosure()
  const known = useViews().find((view) => same(view.filters, filters))
  const nothing = Object.keys(filters).length === 0
  const refused = known
    ? words('views.known', { name: known.name })
    : nothing
      ? words('views.nothing')
      : undefined
  useActions([
    {
      id: 'view.save',
      title: words('views.save'),
      group: words('queue.title'),
      keys: ['s'],
      run: open,
      refused,
    },
  ])
  return (
    <>
      {!refused && (
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconBookmarkPlus size={16} aria-hidden />}
          onClick={open}
        >
          {words('views.save')}
        </Button>
      )}
      <Modal
        opened={opened}
        onClose={close}
        title={words('views.save')}
        closeButtonProps={{ 'aria-label': words('keys.close') }}
      >
        <SaveForm filters={filters} teams={session?.teams ?? []} onDone={close} />
      </Modal>
    </>
  )
}

function SaveForm({
  filters,
  teams,
  onDone,
}: {
  filters: Filters
  teams: readonly string[]
  onDone: () => void
}) {
  const words = useWords()
  const counts = useCounts()
  const save = useSaveView()
  const [team, setTeam] = useState<string | null>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name')).trim()
    if (name) save.mutate({ name, filters, ...(team ? { team } : {}) }, { onSuccess: onDone })
  }
  const { error } = save
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput name="name" label={words('views.name')} required maxLength={80} data-autofocus />
        {teams.length > 0 && (
          <Select
            label={words('views.for')}
            placeholder={words('views.for-me')}
            clearable
            value={team}
            onChange={setTeam}
            data={teams.map((value) => ({
              value,
              label: counts.find((each) => each.team === value)?.title ?? value,
            }))}
          />
        )}
        {error && (
          <Alert color="red" role="alert">
            {error instanceof RequestError && !error.offline ? error.problem.title : words('state.offline')}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {words('views.save-yes')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
