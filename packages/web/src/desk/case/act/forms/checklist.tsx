import { Fieldset, Group, Radio, Stack } from '@mantine/core'
import { ClauseName } from '../../../../ui/timeline/clause.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { useOpenCase } from '../../open-case.ts'
import { useMarked } from '../marked.ts'
import type { Review } from './review.ts'

interface ChecklistProps {
  points: Review['checklist']
  answers: Record<string, unknown>
  missing: readonly string[]
  onChange: (answers: Record<string, unknown>) => void
}

/** The points that whoever answers a review has to look at, each with yes or no. */
export function Checklist({ points, answers, missing, onChange }: ChecklistProps) {
  const words = useWords()
  const { say, names } = useOpenCase()
  const marked = useMarked()
  const all = Object.entries(points)
  if (all.length === 0) return null
  return (
    <Fieldset legend={words('act.checklist')} p="xs">
      <Stack gap="sm">
        {all.map(([name, { label, clause }]) => (
          <Radio.Group
            key={name}
            label={say(label) ?? name}
            description={clause && <ClauseName clause={clause} text={names.clause(clause)} />}
            descriptionProps={{ component: 'div' }}
            withAsterisk
            error={
              marked && missing.includes(name) && answers[name] === undefined
                ? words('act.needed')
                : undefined
            }
            value={answers[name] === undefined ? null : String(answers[name])}
            onChange={(chosen) => onChange({ ...answers, [name]: chosen === 'true' })}
          >
            <Group gap="md" mt={4}>
              <Radio value="true" label={words('why.yes')} />
              <Radio value="false" label={words('why.no')} />
            </Group>
          </Radio.Group>
        ))}
      </Stack>
    </Fieldset>
  )
}
