import { Badge, Group, Stack, Text, Title } from '@mantine/core'
import type { CaseView } from '@redress/server/api'
import { ClauseName } from '../../../ui/timeline/clause.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import classes from '../case.module.css'
import { useOpenCase } from '../open-case.ts'
import { Terms, ToldFacts } from './told.tsx'

type Line = CaseView['lines'][number]
const own = ['id', 'title', 'quantity', 'unit', 'price', 'unitPrice']

/** The products that it is about, each with what was told of it, how it was judged and what was decided. */
export function Lines() {
  const { view } = useOpenCase()
  return (
    <Stack gap="sm">
      {view.lines.map((line) => (
        <OneLine key={line.id} line={line} />
      ))}
    </Stack>
  )
}

function OneLine({ line }: { line: Line }) {
  const words = useWords()
  const { staff, names } = useOpenCase()
  const facts = staff.facts.lines[line.id] ?? {}
  const number = (value: string) => new Intl.NumberFormat(words.language).format(value as unknown as number)
  const price = facts.price ?? facts.unitPrice
  const sizes = [
    line.quantity && `${number(line.quantity)} ${line.unit ?? ''}`.trim(),
    price !== undefined && names.money(String(price)),
  ]
  return (
    <article className={classes.card}>
      <Title order={4} size="sm">
        <bdi>{names.line(line.id)}</bdi>
      </Title>
      {line.id !== '*' && (
        <Text size="xs" c="dimmed">
          {sizes.filter(Boolean).join(' · ')}
        </Text>
      )}
      <Judged line={line} />
      <ToldFacts subject="line" facts={facts} without={own} />
    </article>
  )
}

function Judged({ line: { verdict, decision, offers } }: { line: Line }) {
  const words = useWords()
  const { names } = useOpenCase()
  return (
    <Stack gap={2} my={4}>
      {verdict && (
        <Group gap="xs">
          <Badge size="sm" variant="light" color={verdict.outcome === 'admitted' ? 'teal' : 'red'}>
            {words(`facts.${verdict.outcome}`)}
          </Badge>
          <ClauseName clause={verdict.clause} text={names.clause(verdict.clause)} />
        </Group>
      )}
      {decision && (
        <Group gap="xs">
          <Badge
            size="sm"
            variant="filled"
            autoContrast
            color={decision.outcome === 'approved' ? 'teal' : 'red'}
          >
            {words(`status.${decision.outcome}`)}
          </Badge>
          <ClauseName clause={decision.clause} text={names.clause(decision.clause)} />
          <Text size="xs">
            {[decision.remedyTitle, decision.amount && names.money(decision.amount)]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </Group>
      )}
      {offers.length > 0 && (
        <Terms items={[[words('facts.offered'), offers.map(({ title }) => title).join(', ')]]} />
      )}
    </Stack>
  )
}
