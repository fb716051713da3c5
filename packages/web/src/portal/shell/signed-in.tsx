import { Outlet, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useSession } from '../../ui/api/session.ts'
import { Failed, Waiting } from '../../ui/states/states.tsx'
import { keepOwnPages } from './service-worker.ts'

/** Pages of a customer. Whoever is none is asked to find the order first, and comes back. */
export function SignedIn() {
  const session = useSession()
  const isCustomer = session.data?.kind === 'customer'
  useEffect(() => {
    if (isCustomer) keepOwnPages().catch(() => {})
  }, [isCustomer])
  if (isCustomer) return <Outlet />
  if (session.data) return <FindFirst />
  if (session.error) return <Failed error={session.error} onAgain={() => void session.refetch()} />
  return <Waiting />
}

/** Goes once, with the address of the page one came for: not with those on the way. */
function FindFirst() {
  const router = useRouter()
  useEffect(() => {
    const { href } = router.latestLocation
    void router.navigate({ to: '/', search: { to: href }, replace: true })
  }, [router])
  return <Waiting />
}
