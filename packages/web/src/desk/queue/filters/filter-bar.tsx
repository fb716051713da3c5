import {
  Button,
  Drawer,
  Group,
  Indicator,
  SegmentedControl,
  Select,
  type SelectProps,
  Stack,
  TextInput,
} from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFilter } from '@tabler/icons-react'
import type { Session } from '../../../ui/api/session.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { useColleagues } from '../use-colleagues.ts'
import { useCounts } from '../use-counts.ts'
import { changed, type FilterName, type Filters, filterNames } from './filters.ts'
import { usePolicyNames } from './use-policies.ts'

export interface FilterBarProps {
  filters: Filters
  session: Session
  onChange: (filters: Filters) => void
}

/** Whose cases, and how pressing; the other filters in a drawer. */
export function FilterBar({ filters, session, onChange }: FilterBarProps) {
  const words = useWords()
  const [opened, { open, close }] = useDisclosure()
  const set = (name: FilterName) => (value: string | null) => onChange(changed(filters, name, value))
  const others = filterNames.slice(2).filter((name) => filters[name]).length
  return (
    <Group gap="xs" component="search" aria-label={words('queue.filters')}>
      <TeamSelect filters={filters} session={session} onChange={onChange} />
      <HandlerSelect value={filters.handler} onChange={set('handler')} visibleFrom="xs" w={190} />
      <SegmentedControl
        size="sm"
        aria-label={words('queue.due')}
        value={filters.due ?? ''}
        onChange={set('due')}
        visibleFrom="lg"
        data={['', 'late', 'today', 'week'].map((value) => ({
          value,
          label: words(`queue.due-${value || 'any'}`),
        }))}
      />
      <Indicator label={others} size={18} disabled={others === 0} color="brand" autoContrast>
        <Button size="sm" variant="default" leftSection={<IconFilter size={16} aria-hidden />} onClick={open}>
          {words('queue.more-filters')}
        </Button>
      </Indicator>
      <Drawer
        opened={opened}
        onClose={close}
        position="right"
        title={words('queue.filters')}
        closeButtonProps={{ 'aria-label': words('keys.close') }}
      >
        <OtherFilters filters={filters} onChange={onChange} />
      </Drawer>
    </Group>
  )
}

function TeamSelect({ filters, session, onChange }: FilterBarProps) {
  const words = useWords()
  const counts = useCounts()
  const mine = (session.teams ?? []).length > 0
  return (
    <Select
      size="sm"
      style={{ flex: '1 1 160px', maxWidth: 260 }}
      aria-label={words('queue.team')}
      value={filters.team ?? (mine ? 'mine' : 'all')}
      onChange={(value) => onChange(changed(filters, 'team', value === 'mine' ? null : value))}
      allowDeselect={false}
      searchable
      nothingFoundMessage={words('palette.nothing')}
      data={[
        ...(mine ? [{ value: 'mine', label: words('queue.my-teams') }] : []),
        { value: 'all', label: words('queue.all-teams') },
        ...counts.map(({ team, title, open, more }) => ({
          value: team,
          label: words('queue.team-count', { title, open, more: more ? 'yes' : 'no' }),
        })),
      ]}
    />
  )
}

interface HandlerSelectProps extends Pick<SelectProps, 'visibleFrom' | 'hiddenFrom' | 'w'> {
  value: string | undefined
  onChange: (value: string | null) => void
  label?: string
}

function HandlerSelect({ value, onChange, label, ...look }: HandlerSelectProps) {
  const words = useWords()
  const { colleagues } = useColleagues()
  return (
    <Select
      size="sm"
      label={label}
      aria-label={words('queue.handler')}
      {...look}
      placeholder={words('queue.anybody')}
      value={value ?? null}
      onChange={onChange}
      clearable
      searchable
      limit={50}
      nothingFoundMessage={words('palette.nothing')}
      data={[
        { value: 'me', label: words('queue.me') },
        { value: 'none', label: words('queue.nobody') },
        ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}

function OtherFilters({ filters, onChange }: Omit<FilterBarProps, 'session'>) {
  const words = useWords()
  const names = usePolicyNames()
  const statuses = [
    'received',
    'awaiting-information',
    'under-investigation',
    'approved',
    'rejected',
    'resolved',
    'under-review',
    'referred',
  ]
  const selects: [FilterName, { value: string; label: string }[]][] = [
    [
      'due',
      ['late', 'today', 'week', 'later'].map((value) => ({ value, label: words(`queue.due-${value}`) })),
    ],
    ['kind', names.kinds],
    ['channel', names.channels],
    ['level', names.levels],
    ['status', statuses.map((value) => ({ value, label: words(`status.${value}`) }))],
    ...(names.policies.length > 1 ? [['policy', names.policies] as [FilterName, typeof names.policies]] : []),
  ]
  return (
    <Stack>
      <HandlerSelect
        hiddenFrom="xs"
        label={words('queue.handler')}
        value={filters.handler}
        onChange={(value) => onChange(changed(filters, 'handler', value))}
      />
      {selects.map(([name, data]) => (
        <Select
          key={name}
          label={words(`queue.${name}`)}
          data={data}
          value={filters[name] ?? null}
          onChange={(value) => onChange(changed(filters, name, value))}
          clearable
          searchable={data.length > 8}
          placeholder={words('queue.any')}
        />
      ))}
      <TextInput
        label={words('queue.seller')}
        description={words('queue.seller-help')}
        defaultValue={filters.seller ?? ''}
        size="sm"
        onBlur={({ currentTarget }) => onChange(changed(filters, 'seller', currentTarget.value.trim()))}
        onKeyDown={({ key, currentTarget }) =>
          key === 'Enter' && onChange(changed(filters, 'seller', currentTarget.value.trim()))
        }
      />
    </Stack>
  )
}
