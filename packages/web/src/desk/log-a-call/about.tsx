import { Anchor, Checkbox, Group, Radio, Stack, Text, Title } from '@mantine/core'
import type { Policy } from '@redress/engine'
import type { Choices } from '@redress/server/api'
import { Failed, Waiting } from '../../ui/states/states.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { useFieldWords } from '../case/act/field-words.ts'
import { useOrder } from '../case/data/matter.ts'
import classes from './call.module.css'
import type { Call } from './call.ts'
import { useChoices } from './data.ts'
import { type KindShown, kindsOf } from './kinds.ts'

interface AboutProps {
  call: Call
  channel: string | undefined
  policy: Policy
  change: (part: Partial<Call>) => void
}

/** What it is about: every kind of request with what is open now, and why not the rest; then the products. */
export function About({ call, channel, policy, change }: AboutProps) {
  const words = useWords()
  const choices = useChoices({ order: call.order, customer: call.customer, channel })
  if (choices.error) return <Failed error={choices.error} onAgain={() => void choices.refetch()} />
  if (!choices.data) return <Waiting />
  const kinds = kindsOf(choices.data, policy)
  const chosen = kinds.find(({ kind }) => kind === call.kind)
  return (
    <section>
      <Radio.Group
        label={
          <Title order={3} size="h5">
            {words('call.what')}
          </Title>
        }
        value={call.kind ?? null}
        onChange={(kind) => change({ kind, lines: [], told: { answers: {}, lines: {} } })}
      >
        <Stack gap={6} mt={4}>
          {kinds.map((each) => (
            <Kind
              key={each.kind}
              shown={each}
              clauses={choices.data.clauses}
              onInstead={(kind) => change({ kind, lines: [], told: { answers: {}, lines: {} } })}
            />
          ))}
        </Stack>
      </Radio.Group>
      {chosen && policy.requests[chosen.kind]?.about === 'lines' && call.order && (
        <Lines call={call} change={change} shown={chosen} choices={choices.data} order={call.order} />
      )}
    </section>
  )
}

interface KindProps {
  shown: KindShown
  clauses: Choices['clauses']
  onInstead: (kind: string) => void
}

/** A kind that is shut can still be chosen: a refusal is recorded too, so that it can be contested. One that staff cannot open cannot. */
function Kind({
  shown: { kind, title, open, ours, clause, instead, insteadTitle },
  clauses,
  onInstead,
}: KindProps) {
  const words = useWords()
  return (
    <div>
      <Radio.Card value={kind} className={classes.choice} disabled={!ours} data-shut={!open || !ours}>
        <Group wrap="nowrap" gap="sm" align="flex-start">
          <Radio.Indicator disabled={!ours} />
          <div>
            <Text size="sm" fw={600}>
              {title}
            </Text>
            {!ours && <Text size="xs">{words('call.only-customer')}</Text>}
            {ours && !open && (
              <Text size="xs">
                {words('call.shut')} {clause && clauses[clause]}
              </Text>
            )}
          </div>
        </Group>
      </Radio.Card>
      {!open && instead && (
        <Anchor component="button" type="button" size="xs" ms="xl" onClick={() => onInstead(instead)}>
          {words('call.instead', { kind: insteadTitle ?? instead })}
        </Anchor>
      )}
    </div>
  )
}

interface LinesProps {
  call: Call
  change: AboutProps['change']
  shown: KindShown
  choices: Choices
  order: string
}

/** The products of the order: any of them; of those that are shut, why. */
function Lines({ call, change, shown, choices, order }: LinesProps) {
  const words = useWords()
  const { currency } = useFieldWords()
  const lines = useOrder(order).data?.lines ?? []
  const money = new Intl.NumberFormat(words.language, { style: 'currency', currency })
  return (
    <Checkbox.Group
      mt="md"
      label={words('call.which-products')}
      value={[...call.lines]}
      onChange={(chosen) => change({ lines: chosen })}
    >
      <Stack gap={6} mt={4}>
        {lines.map(({ id, title, quantity, unit, price }) => {
          const judged = choices.items.find((each) => each.kind === shown.kind && each.line === id)
          const shut = judged !== undefined && judged.outcome !== 'admitted'
          return (
            <Checkbox.Card key={id} value={id} className={classes.choice} data-shut={shut}>
              <Group wrap="nowrap" gap="sm" align="flex-start">
                <Checkbox.Indicator />
                <div>
                  <Text size="sm" fw={600}>
                    {title}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {[
                      quantity && `${quantity} ${unit ?? ''}`.trim(),
                      price && money.format(price as unknown as number),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </Text>
                  {shut && (
                    <Text size="xs">
                      {words('call.shut')} {choices.clauses[judged.clause]}
                    </Text>
                  )}
                </div>
              </Group>
            </Checkbox.Card>
          )
        })}
      </Stack>
    </Checkbox.Group>
  )
}
