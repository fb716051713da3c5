/** What is claimed: heads of claim, each with what is asked of it. */
import { Checkbox, Fieldset, Paper, Stack } from '@mantine/core'
import { useWords } from '../../../ui/words/words.tsx'
import type { Form } from '../form.ts'
import { EvidenceOf } from './evidence.tsx'
import { Fields } from './fields.tsx'
import classes from './show.module.css'

export function Heads({ form, tried }: { form: Form; tried: boolean }) {
  const words = useWords()
  const { editor, asked } = form
  const { draft, change } = editor
  const choose = (head: string, yes: boolean) =>
    change((before) => ({
      heads: yes ? [...before.heads, head] : before.heads.filter((each) => each !== head),
    }))
  return (
    <Fieldset legend={words('request.which-heads')} variant="unstyled" className={classes.choices ?? ''}>
      <Stack gap="sm" mt="xs">
        {asked.heads.map(({ name, title, fields }, index) => (
          <Paper key={name} withBorder p="md">
            <Checkbox
              size="md"
              label={title}
              checked={draft.heads.includes(name)}
              onChange={(event) => choose(name, event.currentTarget.checked)}
              {...(tried && draft.heads.length === 0 && index === 0 ? { 'aria-invalid': true } : {})}
            />
            {draft.heads.includes(name) && (
              <Stack gap="md" mt="md">
                <Fields form={form} fields={[...asked.perLine, ...fields]} line={name} tried={tried} />
                <EvidenceOf form={form} line={name} tried={tried} />
              </Stack>
            )}
          </Paper>
        ))}
      </Stack>
    </Fieldset>
  )
}
