import { ActionIcon, Group, NavLink, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconBookmark, IconTrash, IconUsers } from '@tabler/icons-react'
import { Link, useLocation, useNavigate, useSearch } from '@tanstack/react-router'
import { useWords } from '../../ui/words/words.tsx'
import { useActions } from '../keys/actions.ts'
import { type Filters, filtersIn, same } from '../queue/filters/filters.ts'
import { useRemoveView, useViews } from './use-views.ts'

/** Saved views of the queue, in the navigation; the first nine have keys. */
export function SavedViews() {
  const words = useWords()
  const navigate = useNavigate()
  const views = useViews()
  const remove = useRemoveView()
  const { pathname } = useLocation()
  const filters = filtersIn(useSearch({ strict: false }) as Filters)
  useActions(
    views.map(({ id, name, filters: kept }, place) => ({
      ...{ id: `view.${id}`, title: name, group: words('views.title') },
      ...(place < 9 ? { keys: [`v ${place + 1}`] } : {}),
      run: () => void navigate({ to: '/', search: kept }),
    })),
  )
  if (views.length === 0) return null
  const askRemove = (id: string, name: string) =>
    modals.openConfirmModal({
      title: words('views.remove', { name }),
      children: <Text size="sm">{words('views.remove-help')}</Text>,
      labels: { confirm: words('views.remove-yes'), cancel: words('shell.no') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(id),
    })
  return (
    <>
      <Text size="xs" c="dimmed" fw={600} mt="md" mb={2} px="sm">
        {words('views.title')}
      </Text>
      {views.map(({ id, name, team, yours, filters: kept }) => (
        <Group key={id} gap={0} wrap="nowrap">
          <NavLink
            label={name}
            description={yours ? undefined : words('views.shared')}
            leftSection={
              team ? (
                <IconUsers size={18} aria-hidden stroke={1.6} />
              ) : (
                <IconBookmark size={18} aria-hidden stroke={1.6} />
              )
            }
            renderRoot={(props) => <Link to="/" search={kept} {...props} />}
            active={pathname === '/' && same(kept, filters)}
            style={{ borderRadius: 'var(--mantine-radius-md)' }}
          />
          {yours && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={words('views.remove', { name })}
              onClick={() => askRemove(id, name)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          )}
        </Group>
      ))}
    </>
  )
}
