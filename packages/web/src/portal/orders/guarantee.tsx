import { Group, Spoiler, Stack, Text } from '@mantine/core'
import { IconShieldCheck, IconShieldOff } from '@tabler/icons-react'
import { offsetOf, writeDistance } from '../../ui/time/formats.ts'
import { useNow } from '../../ui/time/now.tsx'
import { localeOf } from '../../ui/words/locale.ts'
import { useWords } from '../../ui/words/words.tsx'
import type { ChoicesHere } from './queries.ts'

/** Within two months the distance is told as well. */
const soon = 60 * 86_400_000

/** The last day on which it runs: what ends at midnight ends with the day before. */
const lastDay = (at: string, language: string) =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeZone: offsetOf(at) }).format(
    Date.parse(at) - 1,
  )

/** Until when the guarantee of the law runs for a product, and why: the clause it comes from. */
export function Guarantee({ line, choices }: { line: string; choices: ChoicesHere }) {
  const words = useWords()
  const now = useNow()
  const window = choices.windows.find((each) => each.window === choices.guarantee && each.line === line)
  if (!window) return null
  const { at, title, clause } = window
  const left = at === undefined ? undefined : Date.parse(at) - now
  const runs = left !== undefined && left > 0
  const Icon = runs ? IconShieldCheck : IconShieldOff
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <Icon size={20} aria-hidden style={{ flex: 'none', marginBlockStart: 2 }} />
      <Stack gap={2}>
        <Text fw={500}>
          {at === undefined || left === undefined
            ? words('orders.guarantee-unknown', { title })
            : words(runs ? 'orders.guarantee-until' : 'orders.guarantee-ended', {
                title,
                day: lastDay(at, words.language),
                left: Math.abs(left) < soon ? ` (${writeDistance(at, left, words.language)})` : '',
              })}
        </Text>
        {clause && choices.clauses[clause] && (
          <Spoiler maxHeight={0} showLabel={words('orders.why')} hideLabel={words('orders.less')}>
            <Text size="sm" c="dimmed">
              {choices.clauses[clause]}
            </Text>
          </Spoiler>
        )}
      </Stack>
    </Group>
  )
}
