import { Blockquote, Fieldset, List, Stack, Text, Textarea, Title } from '@mantine/core'
import type { Field, Policy } from '@redress/engine'
import type { PreviewView } from '@redress/server/api'
import { useWords } from '../../ui/words/words.tsx'
import { FieldInput } from '../case/act/field-input.tsx'
import { useFieldWords } from '../case/act/field-words.ts'
import { useOrder } from '../case/data/matter.ts'
import type { Call } from './call.ts'

interface QuestionsProps {
  call: Call
  policy: Policy
  missing: PreviewView['missing'] | undefined
  change: (part: Partial<Call>) => void
}

/** The policy's own questions, to be read aloud; and what the caller will be asked to send later. */
export function Questions({ call, policy, missing = [], change }: QuestionsProps) {
  const words = useWords()
  const { say } = useFieldWords()
  const request = policy.requests[call.kind ?? '']
  const lines = useOrder(call.order).data?.lines ?? []
  if (!request) return null
  const fields = Object.entries(request.ask)
  const once = fields.filter(([, { per }]) => per !== 'line')
  const perLine = fields.filter(([, { per }]) => per === 'line')
  const { told } = call
  const evidence = { ...policy.evidence, ...request.evidence }
  const needed = (name: string) => missing.some((each) => each.name === name)
  const rule = request.description ?? policy.description
  const ask = (name: string, field: Field, value: unknown, onChange: (value: unknown) => void) => (
    <FieldInput
      key={name}
      field={{ ...field, required: field.required === true || field.required === 'before-sending' }}
      label={say(field.label) ?? name}
      value={value}
      onChange={onChange}
    />
  )
  return (
    <section>
      <Title order={3} size="h5" mb={4}>
        {words('call.ask')}
      </Title>
      <Stack gap="sm">
        <Textarea
          label={words('call.own-words')}
          description={
            rule && words('call.least', { least: rule.min, has: [...call.description.trim()].length })
          }
          withAsterisk={rule !== undefined && rule.required !== false}
          autosize
          minRows={3}
          // The engine takes no longer text.
          maxLength={20_000}
          value={call.description}
          onChange={({ currentTarget }) => change({ description: currentTarget.value })}
        />
        {once.map(([name, field]) =>
          ask(name, field, told.answers[name], (value) =>
            change({ told: { ...told, answers: { ...told.answers, [name]: value } } }),
          ),
        )}
        {perLine.length > 0 &&
          call.lines.map((line) => (
            <Fieldset key={line} legend={lines.find(({ id }) => id === line)?.title ?? line} p="sm">
              <Stack gap="sm">
                {perLine.map(([name, field]) =>
                  ask(name, field, told.lines[line]?.[name], (value) =>
                    change({
                      told: {
                        ...told,
                        lines: { ...told.lines, [line]: { ...told.lines[line], [name]: value } },
                      },
                    }),
                  ),
                )}
              </Stack>
            </Fieldset>
          ))}
        {Object.keys(evidence).length > 0 && (
          <Blockquote p="sm" mt={0}>
            <Text size="sm" fw={600}>
              {words('call.later')}
            </Text>
            <List size="sm">
              {Object.entries(evidence).map(([name, { title, required }]) => (
                <List.Item key={name}>
                  {say(title) ?? name}
                  {(required || needed(name)) && ` – ${words('act.needed')}`}
                </List.Item>
              ))}
            </List>
          </Blockquote>
        )}
      </Stack>
    </section>
  )
}
