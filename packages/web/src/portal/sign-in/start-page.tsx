/** Find my order: order number and address give a code by mail, and the code lets one in. No password. */
import { Button, Group, Paper, Text } from '@mantine/core'
import { Link, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useOrganisation, useSession } from '../../ui/api/session.ts'
import { Waiting } from '../../ui/states/states.tsx'
import { keptFor } from '../../ui/storage.ts'
import { useWords } from '../../ui/words/words.tsx'
import { Page } from '../shell/page.tsx'
import { forgetAsked, keepAsked, keptAsked } from './asked.ts'
import { OrderForm } from './order-form.tsx'

const DemoOrders = lazy(async () => ({ default: (await import('./demo-orders.tsx')).DemoOrders }))
const CodeForm = lazy(async () => ({ default: (await import('./code-form.tsx')).CodeForm }))

export interface Pair {
  order: string
  email: string
}

export function StartPage() {
  const words = useWords()
  const session = useSession().data
  const demo = useOrganisation().data?.demo === true
  const [pair, setPair] = useState<Pair>(() => ({
    order: new URLSearchParams(location.search).get('order') ?? '',
    email: '',
  }))
  const [asked, setAsked] = useState(() => keptAsked(keptFor('tab'), Date.now()))
  const forget = () => {
    forgetAsked(keptFor('tab'))
    setAsked(undefined)
  }
  return (
    <Page title={words('sign-in.title')} lead={words('sign-in.lead')}>
      {session?.kind === 'customer' && <SignedInAlready />}
      <Paper withBorder p={{ base: 'md', sm: 'xl' }} maw={520}>
        {asked ? (
          <Suspense fallback={<Waiting />}>
            <CodeForm pair={asked} minutes={asked.minutes} onOther={forget} />
          </Suspense>
        ) : (
          <OrderForm
            pair={pair}
            onChange={setPair}
            onAsked={(pair, minutes) => setAsked(keepAsked(keptFor('tab'), pair, minutes, Date.now()))}
          />
        )}
      </Paper>
      {demo && (
        <Suspense>
          <DemoOrders chosen={asked ? undefined : pair} onChoose={setPair} />
        </Suspense>
      )}
    </Page>
  )
}

function SignedInAlready() {
  const words = useWords()
  const { to } = useSearch({ strict: false })
  return (
    <Group gap="sm">
      <Text>{words('sign-in.already')}</Text>
      <Button component={Link} to={to ?? '/orders'} size="sm">
        {words('shell.orders')}
      </Button>
    </Group>
  )
}
