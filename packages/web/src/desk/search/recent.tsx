import { NavLink, Stack, Text, Title } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../ui/words/words.tsx'
import { recentCases } from './recent-cases.ts'

/** The cases that were opened last on this device. */
export function RecentCases() {
  const words = useWords()
  const numbers = recentCases()
  return (
    <Stack gap={4}>
      <Title order={3} size="h5">
        {words('palette.recent')}
      </Title>
      {numbers.length === 0 && (
        <Text size="sm" c="dimmed">
          {words('search.no-recent')}
        </Text>
      )}
      {numbers.map((number) => (
        <NavLink
          key={number}
          label={<bdi>{number}</bdi>}
          leftSection={<IconHistory size={16} aria-hidden />}
          renderRoot={(props) => <Link to="/cases/$number" params={{ number }} {...props} />}
        />
      ))}
    </Stack>
  )
}
