import { Select, Text } from '@mantine/core'
import { useWords } from '../../../../ui/words/words.tsx'
import { ClauseText } from '../../clause-text.tsx'
import { useOpenCase } from '../../open-case.ts'
import type { LineOutcome } from './outcomes.ts'

/** The clause on which a rejection rests, found by its name or any of its words; its text is what the customer reads. */
export function ChosenClause({
  outcome,
  onChange,
}: {
  outcome: LineOutcome
  onChange: (outcome: LineOutcome) => void
}) {
  const words = useWords()
  const { loaded, names, me } = useOpenCase()
  const { policy } = loaded
  const mine = (citedBy: readonly string[] | undefined) =>
    !citedBy ||
    (me.teams ?? []).some(
      (team) => citedBy.includes(team) || citedBy.includes(policy.teams[team]?.role ?? ''),
    )
  const clauses = Object.values(policy.clauses).sort((one, other) => one.order - other.order)
  return (
    <>
      <Select
        label={words('act.field-clause')}
        withAsterisk
        searchable
        maxDropdownHeight={320}
        nothingFoundMessage={words('act.none')}
        value={outcome.clause ?? null}
        onChange={(clause) => onChange({ ...outcome, clause: clause ?? undefined })}
        data={clauses.map(({ id, citedBy }) => ({ value: id, label: id, disabled: !mine(citedBy) }))}
        filter={({ options, search }) => {
          const wanted = search.trim().toLowerCase()
          return options.filter(
            (option) =>
              'value' in option &&
              `${option.value} ${names.clause(String(option.value)) ?? ''}`.toLowerCase().includes(wanted),
          )
        }}
        renderOption={({ option }) => (
          <div>
            <Text size="sm" fw={500}>
              {option.value}
              {option.disabled && ` – ${words('act.not-yours-to-cite')}`}
            </Text>
            <Text size="xs" c="dimmed" lineClamp={2}>
              {names.clause(option.value)}
            </Text>
          </div>
        )}
      />
      {outcome.clause && <ClauseText clause={outcome.clause} />}
    </>
  )
}
