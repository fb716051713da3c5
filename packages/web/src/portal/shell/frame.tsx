/** What stands around every page: whose portal it is, where one can go, whether there is a connection. */
import { Box, Container } from '@mantine/core'
import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useWords } from '../../ui/words/words.tsx'
import { useCustomer } from './customer.ts'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { OfflineNote } from './offline-note.tsx'
import classes from './shell.module.css'

const Sender = lazy(async () => ({ default: (await import('../draft/sender.tsx')).Sender }))

export function Frame() {
  const words = useWords()
  const customer = useCustomer()
  return (
    <>
      <a href="#main" className={classes.skip}>
        {words('shell.skip')}
      </a>
      <Box component="header" className={classes.header ?? ''}>
        <Header />
      </Box>
      <Box component="main" id="main" tabIndex={-1} className={classes.main ?? ''}>
        <OfflineNote />
        {customer && (
          <Suspense>
            <Sender owner={customer} />
          </Suspense>
        )}
        <Container size="md" px={{ base: 'md', sm: 'lg' }} py={{ base: 'lg', sm: 'xl' }} flex={1} w="100%">
          <Outlet />
        </Container>
      </Box>
      <Footer />
    </>
  )
}
