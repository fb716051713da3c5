import { Checkbox, Select, Stack, Text } from '@mantine/core'
import type { StaffPart } from '@redress/server/api'
import { useWords } from '../../../../ui/words/words.tsx'
import { ClauseText } from '../../clause-text.tsx'
import { useOpenCase } from '../../open-case.ts'
import { FieldInput } from '../field-input.tsx'
import type { LineOutcome } from './outcomes.ts'

interface ChosenProps {
  outcome: LineOutcome
  onChange: (outcome: LineOutcome) => void
}

type Offer = StaffPart['offers'][number]

/** The remedies for a line: those that are open first. */
function useOffers(line: string): Offer[] {
  const { staff } = useOpenCase()
  const offers = staff.offers.filter((offer) => offer.line === line)
  return [...offers.filter(({ offered }) => offered), ...offers.filter(({ offered }) => !offered)]
}

/** One remedy, with what it is worth; the amount is the policy's unless another is written. */
export function ChosenRemedy({ outcome, onChange }: ChosenProps) {
  const words = useWords()
  const { names, mayOverrule } = useOpenCase()
  const offers = useOffers(outcome.id)
  const chosen = offers.find(({ remedy }) => remedy === outcome.remedy)
  return (
    <Stack gap="xs">
      <Select
        label={words('act.field-remedy')}
        withAsterisk
        value={outcome.remedy ?? null}
        onChange={(remedy) => onChange({ ...outcome, remedy: remedy ?? undefined })}
        data={offers.map(({ remedy, title, offered, worth }) => ({
          value: remedy,
          label: [title, offered ? worth && names.money(worth) : words('act.not-offered')]
            .filter(Boolean)
            .join(' · '),
          disabled: !offered && !mayOverrule,
        }))}
      />
      {chosen && (
        <div>
          {!chosen.offered && <Text size="xs">{words('act.not-offered-help')}</Text>}
          <ClauseText clause={chosen.clause} />
        </div>
      )}
      {chosen && (
        <FieldInput
          field={{ type: 'money', required: false, min: 0 }}
          label={words('act.field-amount')}
          description={
            chosen.worth === undefined
              ? words('act.amount-open')
              : words('act.amount-help', { amount: names.money(chosen.worth) })
          }
          value={outcome.amount}
          onChange={(amount) => onChange({ ...outcome, amount: amount as string | undefined })}
        />
      )}
      <ShutOffers offers={offers.filter(({ offered }) => !offered)} />
    </Stack>
  )
}

/** Several remedies, among which the customer chooses. */
export function ChosenOffers({ outcome, onChange }: ChosenProps) {
  const words = useWords()
  const { names } = useOpenCase()
  const offers = useOffers(outcome.id)
  return (
    <Checkbox.Group
      label={words('act.field-offer')}
      value={outcome.offer ?? []}
      onChange={(offer) => onChange({ ...outcome, offer })}
    >
      <Stack gap={6} mt={4}>
        {offers
          .filter(({ offered }) => offered)
          .map(({ remedy, title, worth }) => (
            <Checkbox
              key={remedy}
              value={remedy}
              label={[title, worth && names.money(worth)].filter(Boolean).join(' · ')}
            />
          ))}
        <ShutOffers offers={offers.filter(({ offered, choice }) => !offered && choice === 'customer')} />
      </Stack>
    </Checkbox.Group>
  )
}

/** The remedies that are shut for a line, each with its clause. */
function ShutOffers({ offers }: { offers: readonly Offer[] }) {
  const words = useWords()
  if (offers.length === 0) return null
  return (
    <details>
      <summary style={{ fontSize: 'var(--mantine-font-size-xs)', cursor: 'pointer', paddingBlock: 4 }}>
        {words('act.shut-remedies', { count: offers.length })}
      </summary>
      <Stack gap="xs" mt={4}>
        {offers.map(({ remedy, title, clause }) => (
          <div key={remedy}>
            <Text size="xs" fw={600}>
              {title}
            </Text>
            <ClauseText clause={clause} />
          </div>
        ))}
      </Stack>
    </details>
  )
}
