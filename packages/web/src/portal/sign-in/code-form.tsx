import { Anchor, Button, Group, PinInput, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { post } from '../../ui/api/request.ts'
import { keptFor } from '../../ui/storage.ts'
import { useWords } from '../../ui/words/words.tsx'
import { forgetAsked } from './asked.ts'
import type { Pair } from './start-page.tsx'
import { Why } from './why.tsx'

const digits = 6

interface CodeFormProps {
  pair: Pair
  minutes: number
  onOther: () => void
}

export function CodeForm({ pair: { order, email }, minutes, onOther }: CodeFormProps) {
  const words = useWords()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { to } = useSearch({ strict: false })
  const [code, setCode] = useState('')
  const [tries, setTries] = useState(0)
  const label = useId()
  const enter = useMutation({
    mutationFn: (given: string) => post('/session/customer', { order, email, code: given }),
    onSuccess: async () => {
      forgetAsked(keptFor('tab'))
      await client.refetchQueries({ queryKey: ['session'] })
      await navigate({ to: to ?? `/orders/${encodeURIComponent(order)}` })
    },
    onError: () => {
      setCode('')
      setTries((before) => before + 1)
    },
  })
  const again = useMutation({ mutationFn: () => post('/session/codes', { order, email }) })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (code.length === digits) enter.mutate(code)
      }}
    >
      <Stack gap="md">
        <Text role="status">{words('sign-in.sent', { email, minutes })}</Text>
        <Stack gap={4}>
          <Text fw={500} id={label}>
            {words('sign-in.code')}
          </Text>
          <PinInput
            key={tries}
            length={digits}
            type="number"
            size="md"
            gap={6}
            oneTimeCode
            autoFocus
            dir="ltr"
            role="group"
            aria-labelledby={label}
            aria-label={words('sign-in.code')}
            value={code}
            onChange={setCode}
            onComplete={(whole) => enter.mutate(whole)}
            error={enter.isError}
          />
        </Stack>
        {enter.error && <Why error={enter.error} />}
        {again.error && <Why error={again.error} />}
        <Button type="submit" loading={enter.isPending} disabled={code.length < digits}>
          {words('sign-in.enter')}
        </Button>
        <Group gap="md">
          <Anchor component="button" type="button" size="sm" onClick={() => again.mutate()}>
            {words(again.isSuccess ? 'sign-in.sent-again' : 'sign-in.again')}
          </Anchor>
          <Anchor component="button" type="button" size="sm" onClick={onOther}>
            {words('sign-in.other')}
          </Anchor>
        </Group>
        <Text size="sm" c="dimmed">
          {words('sign-in.not-come')}
        </Text>
      </Stack>
    </form>
  )
}
