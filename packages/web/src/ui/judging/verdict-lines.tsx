/** The verdict on each line: admitted or not, by which clause, why, and what one can do instead. */
import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { IconArrowForward, IconCheck, IconX } from '@tabler/icons-react'
import { useWords } from '../words/words.tsx'
import type { LineVerdict } from './judgement.ts'
import { Reasons } from './reasons.tsx'

interface VerdictLinesProps {
  verdicts: readonly LineVerdict[]
  /** What a line is called; undefined for what is about no line. */
  titleOf: (line: string) => string | undefined
  onInstead?: (kind: string) => void
  /** Whether another kind of request can be chosen here; any, where it is left out. */
  hasInstead?: (kind: string) => boolean
  /** A clause that stands beside already, and need not be said again of what is admitted. */
  said?: string
}

const looks = {
  admitted: { color: 'green', Icon: IconCheck },
  refused: { color: 'red', Icon: IconX },
  redirected: { color: 'orange', Icon: IconArrowForward },
} as const

export function VerdictLines(props: VerdictLinesProps) {
  const { verdicts, titleOf, onInstead, hasInstead = () => true, said } = props
  const words = useWords()
  return (
    <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
      {verdicts.map(({ line, outcome, clauseText, party, instead, reasons, changes }) => {
        const { color, Icon } = looks[outcome]
        const title = titleOf(line)
        return (
          <Stack component="li" key={line} gap={6}>
            <Group gap="xs">
              {title && (
                <Text fw={500}>
                  <bdi>{title}</bdi>
                </Text>
              )}
              <Badge color={color} variant="light" autoContrast leftSection={<Icon size={14} aria-hidden />}>
                {words(`judging.${outcome}`)}
              </Badge>
            </Group>
            {(outcome !== 'admitted' || clauseText !== said) && (
              <Text size="sm" {...(outcome === 'admitted' ? { c: 'dimmed' } : {})}>
                {clauseText}
              </Text>
            )}
            {party && <Text size="sm">{words('judging.redirected-to', { party })}</Text>}
            {outcome !== 'admitted' && <Reasons reasons={reasons} changes={changes} />}
            {instead && (
              <Group gap="xs">
                <Text size="sm">{words('judging.instead')}</Text>
                {onInstead && hasInstead(instead.kind) ? (
                  <Button size="compact-sm" variant="light" onClick={() => onInstead(instead.kind)}>
                    {instead.title}
                  </Button>
                ) : (
                  <Text size="sm" fw={500}>
                    {instead.title}
                  </Text>
                )}
              </Group>
            )}
          </Stack>
        )
      })}
    </Stack>
  )
}
