import { Radio, Select, Stack, Text } from '@mantine/core'
import { useWords } from '../../../../ui/words/words.tsx'
import { ClauseText } from '../../clause-text.tsx'
import { useOpenCase } from '../../open-case.ts'
import { FieldInput } from '../field-input.tsx'
import { Checklist } from './checklist.tsx'
import type { FormProps } from './form.ts'
import { LineDecision } from './line-decision.tsx'
import { entryOf, type LineOutcome, withOutcome } from './outcomes.ts'

/** Answers a review: every point of its checklist, then the decision upheld, or changed line by line. */
export function AnswerReviewForm({ draft, change, preview }: FormProps) {
  const words = useWords()
  const { view, loaded, names } = useOpenCase()
  const waiting = view.reviews.filter(({ askedAt, outcome }) => askedAt && !outcome)
  const name = String(draft.with.review ?? waiting[0]?.review ?? '')
  const review = loaded.policy.reviews[name]
  const set = (part: Record<string, unknown>) =>
    change({ with: { ...draft.with, ...(name ? { review: name } : {}), ...part } })
  const outcomes = (Array.isArray(draft.with.lines) ? draft.with.lines : []) as LineOutcome[]
  const missing = preview?.refusal?.missing?.map((each) => each.name) ?? []
  return (
    <Stack gap="sm">
      {waiting.length > 1 && (
        <Select
          label={words('act.field-review')}
          data={waiting.map((each) => ({ value: each.review, label: names.review(each.review) }))}
          value={name}
          onChange={(chosen) => chosen && set({ review: chosen })}
          allowDeselect={false}
        />
      )}
      {review && <ClauseText clause={review.clause} />}
      {review && (
        <Checklist
          points={review.checklist}
          answers={(draft.with.checklist ?? {}) as Record<string, unknown>}
          missing={missing}
          onChange={(checklist) => set({ checklist })}
        />
      )}
      <Radio.Group
        label={words('act.field-review-outcome')}
        withAsterisk
        value={typeof draft.with.outcome === 'string' ? draft.with.outcome : null}
        onChange={(outcome) => set(outcome === 'upheld' ? { outcome, lines: undefined } : { outcome })}
      >
        <Stack gap={6} mt={4}>
          <Radio value="upheld" label={words('act.review-upheld')} />
          <Radio value="changed" label={words('act.review-changed')} />
        </Stack>
      </Radio.Group>
      {draft.with.outcome === 'changed' && (
        <>
          <Text size="sm">{words('act.review-anew')}</Text>
          {view.lines.map(({ id }) => (
            <LineDecision
              key={id}
              id={id}
              outcome={outcomes.find((each) => each.id === id)}
              onChange={(outcome) =>
                set({ lines: withOutcome(outcomes, id, outcome && entryOf(outcome), view.lines) })
              }
              onForAll={undefined}
            />
          ))}
        </>
      )}
      <FieldInput
        field={{ type: 'text', required: false }}
        label={words('act.field-reason')}
        value={draft.with.reason}
        onChange={(reason) => set({ reason })}
      />
    </Stack>
  )
}
