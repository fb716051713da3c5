import { Group, Pill, Text } from '@mantine/core'
import { useWords } from '../../../ui/words/words.tsx'
import { useColleagues } from '../use-colleagues.ts'
import { changed, type FilterName, type Filters, filterNames } from './filters.ts'
import { usePolicyNames } from './use-policies.ts'

/** The filters that hold and are not seen in the bar, each with how to take it away. */
export function ActiveFilters({
  filters,
  onChange,
}: {
  filters: Filters
  onChange: (filters: Filters) => void
}) {
  const words = useWords()
  const names = usePolicyNames()
  const { names: people } = useColleagues()
  const shown = filterNames.filter((name) => filters[name] && name !== 'team' && name !== 'handler')
  if (shown.length === 0) return null
  const lists: Partial<Record<FilterName, { value: string; label: string }[]>> = {
    kind: names.kinds,
    channel: names.channels,
    policy: names.policies,
  }
  const say = (name: FilterName, value: string) =>
    name === 'due'
      ? words(`queue.due-${value}`)
      : name === 'status'
        ? words(`status.${value}`)
        : (lists[name]?.find((each) => each.value === value)?.label ?? people.get(value) ?? value)
  return (
    <Group gap="xs">
      {shown.map((name) => (
        <Pill
          key={name}
          withRemoveButton
          onRemove={() => onChange(changed(filters, name, null))}
          removeButtonProps={{
            'aria-label': words('queue.remove-filter', { name: words(`queue.${name}`) }),
            tabIndex: 0,
            'aria-hidden': false,
          }}
        >
          <Text span size="xs" c="dimmed">
            {words(`queue.${name}`)}:{' '}
          </Text>
          {(filters[name] ?? '')
            .split(',')
            .map((value) => say(name, value))
            .join(', ')}
        </Pill>
      ))}
    </Group>
  )
}
