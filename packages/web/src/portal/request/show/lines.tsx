/** Which products: each with what is asked of it, once it is chosen. What is shut stays in sight, with the clause. */
import { Checkbox, Fieldset, Paper, Stack, Text } from '@mantine/core'
import { useWords } from '../../../ui/words/words.tsx'
import { useWritten } from '../../orders/written.ts'
import { openLines } from '../choose.ts'
import type { Form } from '../form.ts'
import { EvidenceOf } from './evidence.tsx'
import { Fields } from './fields.tsx'
import classes from './show.module.css'

export function Lines({ form, tried }: { form: Form; tried: boolean }) {
  const words = useWords()
  const { order, choices, editor, asked } = form
  const { number } = useWritten()
  const { draft, change } = editor
  const lines = order?.lines ?? []
  const open = openLines(choices, draft.kind ?? '')
  const choose = (line: string, yes: boolean) =>
    change((before) => ({
      lines: yes ? [...before.lines, line] : before.lines.filter((each) => each !== line),
    }))
  if (lines.length === 0) return <Text>{words('request.no-lines')}</Text>
  return (
    <Fieldset legend={words('request.which')} variant="unstyled" className={classes.choices ?? ''}>
      <Stack gap="sm" mt="xs">
        {lines.map(({ id, title, quantity, unit }) => {
          const isChosen = draft.lines.includes(id)
          const isShut = !open.includes(id) && open.length > 0
          const why = choices.items.find(({ kind, line }) => kind === draft.kind && line === id)?.clause
          const amount = quantity ? [number(quantity), unit].filter(Boolean).join(' ') : undefined
          return (
            <Paper key={id} withBorder p="md">
              <Checkbox
                size="md"
                label={title}
                description={isShut ? choices.clauses[why ?? ''] : amount}
                checked={isChosen}
                disabled={isShut && !isChosen}
                onChange={(event) => choose(id, event.currentTarget.checked)}
                {...(tried && draft.lines.length === 0 && lines[0]?.id === id
                  ? { 'aria-invalid': true }
                  : {})}
              />
              {isChosen && (
                <Stack gap="md" mt="md">
                  <Fields form={form} fields={asked.perLine} line={id} tried={tried} />
                  <EvidenceOf form={form} line={id} tried={tried} />
                </Stack>
              )}
            </Paper>
          )
        })}
      </Stack>
    </Fieldset>
  )
}
