import { Button, Group, Text, TextInput } from '@mantine/core'
import type { CaseView } from '@redress/server/api'
import { IconScan } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { get, RequestError } from '../../ui/api/request.ts'
import { Failed } from '../../ui/states/states.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { casePath } from '../case/data/case.ts'
import { useNumberProblem } from '../case/no-such-case.tsx'

interface NumberFieldProps {
  open: string | undefined
  onFound: (number: string) => void
  onClear: () => void
}

/** Takes a number as a scanner sends it or people type it: small letters, gaps, B for 8. Tells a mistyped one from an unknown one. */
export function NumberField({ open, onFound, onClear }: NumberFieldProps) {
  const words = useWords()
  const client = useQueryClient()
  const numberProblem = useNumberProblem()
  const [typed, setTyped] = useState(open ?? '')
  const look = useMutation({
    mutationFn: (asked: string) => get<CaseView>(casePath(scanned(asked))),
    onSuccess: (view) => {
      client.setQueryData(['case', view.number], view)
      onFound(view.number)
    },
  })
  const problem = look.error instanceof RequestError ? look.error.problem : undefined
  const unknown = problem?.status === 404 ? numberProblem(problem) : undefined
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.trim()) look.mutate(typed)
      }}
    >
      <Group align="flex-end" gap="sm" wrap="nowrap">
        <TextInput
          flex={1}
          size="lg"
          label={words('reception.number')}
          description={words('reception.number-help')}
          leftSection={<IconScan size={22} aria-hidden />}
          autoFocus={!open}
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
          value={typed}
          error={unknown !== undefined}
          aria-describedby={unknown ? 'number-why' : undefined}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value)
            look.reset()
            if (open) onClear()
          }}
          onFocus={({ currentTarget }) => currentTarget.select()}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', letterSpacing: '0.05em' } }}
        />
        <Button type="submit" size="lg" loading={look.isPending}>
          {words('reception.look')}
        </Button>
      </Group>
      <Text id="number-why" c="red" mt={4} aria-live="assertive">
        {unknown}
      </Text>
      {look.error && !unknown && <Failed error={look.error} onAgain={() => look.mutate(typed)} />}
    </form>
  )
}

/** What a code holds: the number alone, or the address of the case, whose last part it is. */
export function scanned(text: string): string {
  const last = /^https?:\/\//i.test(text.trim())
    ? new URL(text.trim()).pathname.split('/').filter(Boolean).at(-1)
    : text
  return decodeURIComponent(last ?? '').trim()
}
