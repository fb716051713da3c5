/** The services that the policy lists for a product, each where it leads. */
import { Anchor, Group, Stack, Text } from '@mantine/core'
import type { OrderView } from '@redress/server/api'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../ui/words/words.tsx'
import type { Line } from './product.tsx'
import type { ChoicesHere } from './queries.ts'
import { addressOf } from './service-address.ts'

interface ServicesProps {
  line: Line
  order: OrderView
  choices: ChoicesHere
}

export function Services({ line, order, choices }: ServicesProps) {
  const words = useWords()
  const mine = choices.services.filter((each) => each.line === line.id && each.service !== choices.guarantee)
  if (mine.length === 0) return null
  return (
    <Stack gap={2}>
      <Text size="sm" fw={500}>
        {words('orders.services')}
      </Text>
      <Group component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {mine.map(({ service, title }) => {
          const address = addressOf(service, { line, order })
          return (
            <li key={service}>
              {address?.startsWith('/') ? (
                <Anchor component={Link} to={address} size="sm">
                  {title}
                </Anchor>
              ) : address ? (
                <Anchor
                  href={address}
                  size="sm"
                  {...(address.startsWith('#') ? {} : { target: '_blank', rel: 'noreferrer' })}
                >
                  {title}
                </Anchor>
              ) : (
                <Text size="sm" span>
                  {title}
                </Text>
              )}
            </li>
          )
        })}
      </Group>
    </Stack>
  )
}
