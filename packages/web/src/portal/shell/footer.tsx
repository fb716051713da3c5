import { Anchor, Container, Divider, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useOrganisation } from '../../ui/api/session.ts'
import { useWords } from '../../ui/words/words.tsx'
import { useBrand } from './brand.tsx'

export function Footer() {
  const words = useWords()
  const brand = useBrand()
  const demo = useOrganisation().data?.demo === true
  return (
    <Container component="footer" size="md" w="100%" px={{ base: 'md', sm: 'lg' }} pb="lg">
      <Divider mb="md" />
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed">
          <bdi>{brand}</bdi>
          {demo && ` · ${words('shell.demo')}`}
        </Text>
        <Group gap="md">
          {demo && (
            <Anchor href="/outbox" size="sm">
              {words('shell.outbox')}
            </Anchor>
          )}
          <Anchor component={Link} to="/policy" size="sm">
            {words('shell.policy')}
          </Anchor>
        </Group>
      </Group>
    </Container>
  )
}
