import { Button, Fieldset, Select, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../../../../ui/words/words.tsx'
import { useOpenCase } from '../../open-case.ts'
import { FieldInput } from '../field-input.tsx'
import type { FormProps } from './form.ts'
import { factsThatCanBeNoted, type NotedFact, partsOf } from './noted-facts.ts'

/** Notes what became known from outside, fact by fact. */
export function RecordFactsForm({ change }: FormProps) {
  const words = useWords()
  const { loaded, view, names, say } = useOpenCase()
  const [noted, setNoted] = useState<NotedFact[]>([{}])
  const facts = factsThatCanBeNoted(loaded.policy)
  const put = (all: NotedFact[]) => {
    setNoted(all)
    change({ with: partsOf(all) })
  }
  const set = (index: number, part: NotedFact) =>
    put(noted.map((each, at) => (at === index ? { ...each, ...part } : each)))
  const subjects = [...new Set(facts.map(({ subject }) => subject))]
  return (
    <Stack gap="sm">
      {noted.map((each, index) => {
        const fact = facts.find(({ subject, name }) => `${subject}.${name}` === each.fact)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end
          <Fieldset key={index} legend={words('act.fact', { number: index + 1 })} p="xs">
            <Stack gap="sm">
              <Select
                label={words('act.field-fact')}
                searchable
                nothingFoundMessage={words('act.none')}
                data={subjects.map((subject) => ({
                  group: words(`act.subject-${subject}`),
                  items: facts
                    .filter((other) => other.subject === subject)
                    .map(({ name }) => ({
                      value: `${subject}.${name}`,
                      label: names.fact(`${subject}.${name}`),
                    })),
                }))}
                value={each.fact ?? null}
                onChange={(chosen) => set(index, { fact: chosen ?? undefined, value: undefined })}
              />
              {fact?.subject === 'line' && view.lines.length > 1 && (
                <Select
                  label={words('act.field-line')}
                  data={view.lines.map(({ id }) => ({ value: id, label: names.line(id) }))}
                  value={each.line ?? null}
                  onChange={(line) => set(index, { line: line ?? undefined })}
                />
              )}
              {fact && (
                <FieldInput
                  field={{
                    required: true,
                    type: fact.options ? 'choice' : fact.type,
                    ...(fact.options
                      ? {
                          options: Object.fromEntries(
                            fact.options.map((id) => [
                              id,
                              fact.optionTitles?.[id] ?? { en: say(fact.optionTitles?.[id]) ?? id },
                            ]),
                          ),
                        }
                      : {}),
                  }}
                  label={words('act.field-value')}
                  value={each.value}
                  onChange={(value) =>
                    set(index, {
                      value,
                      ...(fact.subject === 'line' && !each.line ? { line: view.lines[0]?.id } : {}),
                    })
                  }
                />
              )}
            </Stack>
          </Fieldset>
        )
      })}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => put([...noted, {}])}
        style={{ alignSelf: 'flex-start' }}
      >
        {words('act.another-fact')}
      </Button>
    </Stack>
  )
}
