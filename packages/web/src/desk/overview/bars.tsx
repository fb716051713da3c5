import { Group, Progress, Stack, Text } from '@mantine/core'

export interface Part {
  label: string
  value: number
  colour: string
}

/** Bars of a common scale, each of coloured parts; what they say stands in the table beneath, so they are hidden from those who listen. */
export function Bars({
  bars,
  legend,
}: {
  bars: { label: string; parts: Part[] }[]
  legend: Omit<Part, 'value'>[]
}) {
  const sums = bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0))
  const most = Math.max(1, ...sums)
  return (
    <Stack gap="xs" aria-hidden>
      {bars.map(({ label, parts }) => (
        <div key={label}>
          <Text size="xs" truncate>
            {label}
          </Text>
          <Progress.Root size={14} radius="sm">
            {parts.map((part) => (
              <Progress.Section key={part.label} value={(part.value / most) * 100} color={part.colour} />
            ))}
          </Progress.Root>
        </div>
      ))}
      <Group gap="md">
        {legend.map(({ label, colour }) => (
          <Group key={label} gap={6} wrap="nowrap">
            <span
              style={{
                inlineSize: 12,
                blockSize: 12,
                borderRadius: 3,
                background: `var(--mantine-color-${colour.replace('.', '-')})`,
              }}
            />
            <Text size="xs">{label}</Text>
          </Group>
        ))}
      </Group>
    </Stack>
  )
}
