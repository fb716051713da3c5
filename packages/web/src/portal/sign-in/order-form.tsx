import { Button, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { post } from '../../ui/api/request.ts'
import { useWords } from '../../ui/words/words.tsx'
import type { Pair } from './start-page.tsx'
import { Why } from './why.tsx'

const address = /^\S+@\S+\.\S+$/

interface OrderFormProps {
  pair: Pair
  onChange: (pair: Pair) => void
  onAsked: (pair: Pair, minutes: number) => void
}

export function OrderForm({ pair, onChange: setPair, onAsked }: OrderFormProps) {
  const words = useWords()
  const [tried, setTried] = useState(false)
  const ask = useMutation({
    mutationFn: () => post<{ minutes: number }>('/session/codes', trimmed(pair)),
    onSuccess: ({ minutes }) => onAsked(trimmed(pair), minutes),
  })
  const wrong = {
    order: pair.order.trim() === '' ? words('sign-in.order-missing') : undefined,
    email: address.test(pair.email.trim()) ? undefined : words('sign-in.email-missing'),
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (!wrong.order && !wrong.email) return ask.mutate()
    event.currentTarget
      .querySelector<HTMLInputElement>(wrong.order ? '[name=order]' : '[name=email]')
      ?.focus()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          name="order"
          label={words('sign-in.order')}
          description={words('sign-in.order-help')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          dir="ltr"
          required
          value={pair.order}
          onChange={(event) => setPair({ ...pair, order: event.currentTarget.value })}
          error={tried && wrong.order}
        />
        <TextInput
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          label={words('sign-in.email')}
          description={words('sign-in.email-help')}
          dir="ltr"
          required
          value={pair.email}
          onChange={(event) => setPair({ ...pair, email: event.currentTarget.value })}
          error={tried && wrong.email}
        />
        {ask.error && <Why error={ask.error} />}
        <Button type="submit" size="md" loading={ask.isPending}>
          {words('sign-in.ask')}
        </Button>
      </Stack>
    </form>
  )
}

const trimmed = ({ order, email }: Pair): Pair => ({ order: order.trim(), email: email.trim() })
