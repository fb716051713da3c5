import { Checkbox, Fieldset, Radio, Stack } from '@mantine/core'
import { FieldInput } from '../case/act/field-input.tsx'
import { useOutcome } from '../case/act/forms/use-outcome.ts'
import { ClauseText } from '../case/clause-text.tsx'
import { ToldFacts } from '../case/facts/told.tsx'
import { useOpenCase } from '../case/open-case.ts'
import type { Path, StepTold } from './paths.ts'

interface LineInspectionProps {
  path: Path
  chosen: Readonly<Record<string, StepTold>>
  onChange: (part: Record<string, StepTold>) => void
}

/** One product: what the customer said of it, and the steps to be done with it. */
export function LineInspection({ path, chosen, onChange }: LineInspectionProps) {
  const { names, view, staff, say } = useOpenCase()
  const outcomeOf = useOutcome()
  const run = view.remedies.find((each) => each.run === path.run)
  return (
    <Fieldset legend={`${names.line(path.line)} · ${run?.title ?? ''}`} p="sm">
      <Stack gap="sm">
        <ToldFacts
          subject="line"
          facts={staff.facts.lines[path.line] ?? {}}
          without={['id', 'title', 'unit', 'price', 'unitPrice', 'brand', 'category']}
        />
        {path.steps.map(({ step, title }) => {
          const told = chosen[step.id] ?? {}
          const put = (part: StepTold) => onChange({ [step.id]: { ...told, ...part } })
          const outcomes = Object.entries(step.outcomes)
          return (
            <div key={step.id}>
              {outcomes.length === 0 ? (
                <Checkbox
                  size="md"
                  label={title}
                  checked={told.done ?? false}
                  onChange={({ currentTarget }) => put({ done: currentTarget.checked })}
                />
              ) : (
                <Radio.Group
                  label={title}
                  value={told.outcome ?? null}
                  onChange={(outcome) => put({ outcome })}
                >
                  <Stack gap={8} mt={4}>
                    {outcomes.map(([name, consequences]) => {
                      const { title: outcome, means } = outcomeOf(name, consequences)
                      return <Radio key={name} size="md" value={name} label={outcome} description={means} />
                    })}
                  </Stack>
                </Radio.Group>
              )}
              {chosenClause(step, told) && <ClauseText clause={chosenClause(step, told) ?? ''} />}
              {Object.entries(step.ask).map(([name, field]) => (
                <FieldInput
                  key={name}
                  field={field}
                  label={say(field.label) ?? name}
                  value={told.answers?.[name]}
                  onChange={(value) => put({ answers: { ...told.answers, [name]: value } })}
                />
              ))}
            </div>
          )
        })}
      </Stack>
    </Fieldset>
  )
}

/** The clause under which a chosen outcome refuses. */
function chosenClause(
  { outcomes }: Path['steps'][number]['step'],
  { outcome = '' }: StepTold,
): string | undefined {
  const refusal = outcomes[outcome]?.find((each) => each.do === 'refuse')
  return refusal?.do === 'refuse' ? refusal.clause : undefined
}
