import { Box, Button, Group } from '@mantine/core'
import { IconLogout } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useWords } from '../../ui/words/words.tsx'
import { Brand } from './brand.tsx'
import { useCustomer } from './customer.ts'
import { places } from './places.ts'
import { ReaderMenu } from './reader-menu.tsx'
import classes from './shell.module.css'
import { useSignOut } from './sign-out.ts'

const PlacesMenu = lazy(async () => ({ default: (await import('./places-menu.tsx')).PlacesMenu }))

export function Header() {
  const customer = useCustomer()
  return (
    <div className={classes.bar}>
      <Brand to={customer ? '/orders' : '/'} />
      {customer && <Places />}
      <Group gap={4} wrap="nowrap">
        <ReaderMenu />
        {customer && <Leave />}
        {customer && (
          <Suspense fallback={<Box w={40} hiddenFrom="sm" />}>
            <PlacesMenu />
          </Suspense>
        )}
      </Group>
    </div>
  )
}

function Places() {
  const words = useWords()
  return (
    <Box component="nav" aria-label={words('shell.menu')} visibleFrom="sm">
      <Group gap={4} wrap="nowrap">
        {places.map(({ to, key }) => (
          <Link key={to} to={to} className={classes.place ?? ''}>
            {words(key)}
          </Link>
        ))}
      </Group>
    </Box>
  )
}

function Leave() {
  const words = useWords()
  const signOut = useSignOut()
  return (
    <Button
      visibleFrom="sm"
      variant="subtle"
      color="gray"
      size="sm"
      leftSection={<IconLogout size={18} aria-hidden />}
      onClick={() => void signOut()}
    >
      {words('shell.sign-out')}
    </Button>
  )
}
