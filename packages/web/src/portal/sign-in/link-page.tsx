/** Where the link of the mail leads, and the shop's own hand-over: `/sign-in#TOKEN`. The token stays out of addresses that servers see. */
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { post } from '../../ui/api/request.ts'
import { Waiting } from '../../ui/states/states.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { Page } from '../shell/page.tsx'
import { Why } from './why.tsx'

export function LinkPage() {
  const words = useWords()
  const client = useQueryClient()
  const navigate = useNavigate()
  const begun = useRef(false)
  const enter = useMutation({
    mutationFn: (token: string) => post('/session/customer', { token }),
    onSuccess: async () => {
      await client.refetchQueries({ queryKey: ['session'] })
      await navigate({ to: '/orders', replace: true })
    },
  })
  const { mutate } = enter
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    mutate(location.hash.slice(1))
  }, [mutate])
  return (
    <Page title={words('sign-in.link')}>
      {enter.error ? <Why error={enter.error} /> : <Waiting />}
      {enter.error && (
        <Button component={Link} to="/" style={{ alignSelf: 'flex-start' }}>
          {words('sign-in.title')}
        </Button>
      )}
    </Page>
  )
}
