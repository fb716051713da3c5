/** The verdict beside a form: what is admitted, what is missing, who pays, what happens next and by when. */
import { Alert, Anchor, List, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Due } from '../time/due.tsx'
import { writeMoney } from '../time/formats.ts'
import { capital } from '../words/capital.ts'
import { useWords } from '../words/words.tsx'
import type { CostShown, Judgement, Piece, PromiseShown } from './judgement.ts'
import { pieceId } from './piece-id.ts'
import { VerdictLines } from './verdict-lines.tsx'

interface VerdictPanelProps {
  judgement: Judgement
  titleOf: (line: string) => string | undefined
  currency: string
  onInstead?: (kind: string) => void
  /** Whether another kind of request can be chosen here; any, where it is left out. */
  hasInstead?: (kind: string) => boolean
  /** A clause that stands beside already. */
  said?: string
}

export function VerdictPanel(props: VerdictPanelProps) {
  const { judgement, titleOf, currency, onInstead, hasInstead, said = '' } = props
  const words = useWords()
  const { verdicts, missing, costs, promises, windows } = judgement
  const admitted = verdicts.some(({ outcome }) => outcome === 'admitted')
  return (
    <Stack gap="md">
      <Windows windows={windows} titleOf={titleOf} />
      {verdicts.length > 0 && (
        <Part title={words('judging.verdict')}>
          <VerdictLines
            verdicts={verdicts}
            titleOf={titleOf}
            said={said}
            {...(onInstead ? { onInstead } : {})}
            {...(hasInstead ? { hasInstead } : {})}
          />
        </Part>
      )}
      {(admitted || verdicts.length === 0) && <Missing missing={missing} titleOf={titleOf} />}
      {admitted && <Costs costs={costs} currency={currency} />}
      {admitted && <Promises promises={promises} />}
      <Text size="xs" c="dimmed">
        {words('judging.again')}
      </Text>
    </Stack>
  )
}

/** The deadlines that the verdict rests on, the next first. */
function Windows({
  windows,
  titleOf,
}: {
  windows: Judgement['windows']
  titleOf: (line: string) => string | undefined
}) {
  const words = useWords()
  const several = new Set(windows.map(({ line }) => line)).size > 1
  const sorted = [...windows].sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
  if (sorted.length === 0) return null
  return (
    <Stack gap={2}>
      {sorted.map(({ window, line, title, at }, index) => {
        const name = several ? [title, titleOf(line)].filter(Boolean).join(', ') : title
        return (
          <Text
            key={`${window} ${line}`}
            component="div"
            {...(index === 0 ? { fw: 600 } : { size: 'sm', c: 'dimmed' })}
          >
            {words('judging.label', { title: name })} <Due at={at} span inherit />
          </Text>
        )
      })}
    </Stack>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap={6}>
      <Title order={3} size="h6">
        {title}
      </Title>
      {children}
    </Stack>
  )
}

function Missing({
  missing,
  titleOf,
}: {
  missing: readonly Piece[]
  titleOf: (line: string) => string | undefined
}) {
  const words = useWords()
  const needed = missing.filter(({ wanted }) => !wanted)
  if (needed.length === 0)
    return <Alert variant="light" color="green" title={words('judging.complete')} p="xs" />
  return (
    <Part title={words('judging.missing', { count: needed.length })}>
      <List size="sm" withPadding>
        {needed.map((piece) => (
          <List.Item key={pieceId(piece)}>
            <Anchor
              underline="always"
              href={`#${pieceId(piece)}`}
              inherit
              onClick={(event) => focusOn(event, piece)}
            >
              {piece.what === 'description' ? words('judging.description') : piece.title}
              {piece.line && titleOf(piece.line) ? ` (${titleOf(piece.line)})` : ''}
            </Anchor>
            {piece.least !== undefined &&
              ` · ${words('judging.of-least', { has: piece.has ?? 0, least: piece.least })}`}
          </List.Item>
        ))}
      </List>
    </Part>
  )
}

function focusOn(event: { preventDefault: () => void }, piece: Piece): void {
  const place = document.getElementById(pieceId(piece))
  if (!place) return
  event.preventDefault()
  place.scrollIntoView({ block: 'center' })
  const field = place.matches('input, textarea, select')
    ? place
    : place.querySelector<HTMLElement>('input, textarea, select, button')
  field?.focus({ preventScroll: true })
}

function Costs({ costs, currency }: { costs: readonly CostShown[]; currency: string }) {
  const words = useWords()
  if (costs.length === 0) return null
  return (
    <Part title={words('judging.costs')}>
      <List size="sm" withPadding>
        {costs.map(({ what, title, payer, payerTitle, amount, clauseText }) => {
          const key = `judging.payer-${payer}`
          const said = words(key)
          return (
            <List.Item key={what}>
              {words('judging.label', { title: capital(title) })}{' '}
              <strong>{said === key ? payerTitle : said}</strong>
              {amount !== undefined && ` · ${writeMoney(amount, currency, words.language)}`}
              <Text size="xs" c="dimmed">
                {clauseText}
              </Text>
            </List.Item>
          )
        })}
      </List>
    </Part>
  )
}

function Promises({ promises }: { promises: readonly PromiseShown[] }) {
  const words = useWords()
  if (promises.length === 0) return null
  return (
    <Part title={words('judging.next')}>
      <List size="sm" withPadding>
        {promises.map(({ id, title, owesTitle, yours, due }) => (
          <List.Item key={id}>
            {capital(title)} (
            {words(yours ? 'judging.you' : owesTitle === 'company' ? 'judging.us' : 'judging.they', {
              who: owesTitle,
            })}
            )
            {due && (
              <Text size="sm" component="div">
                {words('judging.by')} <Due at={due} span inherit />
              </Text>
            )}
          </List.Item>
        ))}
      </List>
    </Part>
  )
}
