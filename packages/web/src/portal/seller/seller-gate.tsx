import { Anchor, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useSession } from '../../ui/api/session.ts'
import { Empty, Failed, Waiting } from '../../ui/states/states.tsx'
import { useWords } from '../../ui/words/words.tsx'

/** Lets in who answers for a seller; all others see how to sign in. */
export function SellerGate({ children }: { children: ReactNode }) {
  const words = useWords()
  const session = useSession()
  if (session.data?.kind === 'seller') return children
  if (session.error) return <Failed error={session.error} onAgain={() => void session.refetch()} />
  if (session.isPending) return <Waiting />
  return (
    <Empty order={1} title={words('seller.gate')}>
      <Text ta="center">{words('seller.gate-help')}</Text>
      <Anchor href="/desk">{words('seller.sign-in')}</Anchor>
    </Empty>
  )
}
