import { Group, Text } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'

/** A yes or no in words, with a sign; the colour only helps. */
export function Outcome({ icon: Sign, colour, text }: { icon: Icon; colour: string; text: string }) {
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <Sign
        size={20}
        aria-hidden
        color={`var(--mantine-color-${colour}-text)`}
        style={{ flexShrink: 0, marginTop: 2 }}
      />
      <Text fw={600}>{text}</Text>
    </Group>
  )
}
