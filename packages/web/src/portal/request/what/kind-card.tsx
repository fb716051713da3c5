import { Badge, Button, Group, Paper, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconChevronRight, IconLock } from '@tabler/icons-react'
import { Due } from '../../../ui/time/due.tsx'
import { useNow } from '../../../ui/time/now.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { nextWindow } from '../../orders/windows.ts'
import { type Kind, reasonsOf } from './kinds.ts'

interface KindCardProps {
  kind: Kind
  titles: ReadonlyMap<string, string>
  clauses: Readonly<Record<string, string>>
  isBegun: boolean
  /** Why it is shut is said once for all. */
  isExplained: boolean
  onChoose: (kind: string) => void
}

export function KindCard(props: KindCardProps) {
  return props.kind.isOpen ? <Open {...props} /> : <Shut {...props} />
}

function Open({ kind: { kind, title, open, shut }, titles, isBegun, onChoose }: KindCardProps) {
  const words = useWords()
  const { direction } = words
  const next = nextWindow(open, useNow())
  const named = shut.length > 0 ? open.flatMap(({ line }) => titles.get(line) ?? []) : []
  return (
    <Paper withBorder component="li">
      <UnstyledButton p="md" w="100%" onClick={() => onChoose(kind)}>
        <Group wrap="nowrap" gap="sm">
          <Stack gap={2} flex={1} miw={0}>
            <Group gap="xs">
              <Text fw={600}>{title}</Text>
              {isBegun && <Badge variant="light">{words('request.begun-here')}</Badge>}
            </Group>
            {named.length > 0 && (
              <Text size="sm" c="dimmed">
                {words('request.for', { lines: named.join(', ') })}
              </Text>
            )}
            {next?.at && (
              <Text size="sm" component="div">
                {words('judging.label', { title: next.title })} <Due at={next.at} span inherit />
              </Text>
            )}
          </Stack>
          <IconChevronRight
            size={20}
            aria-hidden
            style={{ transform: direction === 'rtl' ? 'scaleX(-1)' : undefined }}
          />
        </Group>
      </UnstyledButton>
    </Paper>
  )
}

function Shut({ kind: { kind, title, shut }, titles, clauses, isExplained, onChoose }: KindCardProps) {
  const words = useWords()
  const reasons = reasonsOf(shut)
  const ask = (
    <Button
      size="compact-sm"
      variant="subtle"
      style={{ alignSelf: 'flex-start' }}
      aria-label={words('request.ask-anyway-for', { title })}
      onClick={() => onChoose(kind)}
    >
      {words('request.ask-anyway')}
    </Button>
  )
  return (
    <Paper
      withBorder
      component="li"
      p="md"
      bg="var(--mantine-color-default-hover)"
      aria-label={words('request.shut', { title })}
    >
      <Stack gap="xs">
        <Group gap="xs" c="dimmed">
          <IconLock size={18} aria-hidden style={{ flex: 'none' }} />
          <Text fw={600}>{title}</Text>
          <Badge variant="default">{words('request.not-open')}</Badge>
          {isExplained && ask}
        </Group>
        {!isExplained &&
          reasons.map((reason) => (
            <Stack key={`${reason.clause} ${reason.instead}`} gap={4}>
              <Why
                reason={reason}
                clauses={clauses}
                {...(reasons.length > 1
                  ? { lines: reason.lines.flatMap((line) => titles.get(line) ?? []) }
                  : {})}
              />
              {reason.instead && (
                <Instead kind={reason.instead} title={reason.insteadTitle} onChoose={onChoose} />
              )}
            </Stack>
          ))}
        {!isExplained && reasons.every(({ instead }) => !instead) && ask}
      </Stack>
    </Paper>
  )
}

function Instead({
  kind,
  title = kind,
  onChoose,
}: {
  kind: string
  title: string | undefined
  onChoose: (kind: string) => void
}) {
  const words = useWords()
  return (
    <Group gap="xs">
      <Text size="sm">{words('request.instead')}</Text>
      <Button size="compact-sm" variant="light" onClick={() => onChoose(kind)}>
        {title}
      </Button>
    </Group>
  )
}

interface WhyProps {
  reason: Kind['shut'][number]
  clauses: Readonly<Record<string, string>>
  lines?: readonly string[]
}

/** The clause that shuts it, and when its windows ended. */
export function Why({ reason: { clause, windows }, clauses, lines = [] }: WhyProps) {
  const words = useWords()
  return (
    <>
      <Text size="sm">
        {lines.length > 0 && `${words('judging.label', { title: lines.join(', ') })} `}
        {clauses[clause]}
      </Text>
      {windows.map(
        ({ window, title, at }) =>
          at && (
            <Text key={window} size="sm" c="dimmed" component="div">
              {words('judging.label', { title })} <Due at={at} span inherit />
            </Text>
          ),
      )}
    </>
  )
}
