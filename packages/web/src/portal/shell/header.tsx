import { Box, Button, Group, Menu } from '@mantine/core'
import { IconLogout, IconMenu2 } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useWords } from '../../ui/words/words.tsx'
import { Brand } from './brand.tsx'
import { useCustomer } from './customer.ts'
import { ReaderMenu } from './reader-menu.tsx'
import classes from './shell.module.css'
import { useSignOut } from './sign-out.ts'

const places = [
  { to: '/orders', key: 'shell.orders' },
  { to: '/cases', key: 'shell.cases' },
] as const

export function Header() {
  const customer = useCustomer()
  return (
    <div className={classes.bar}>
      <Brand to={customer ? '/orders' : '/'} />
      {customer && <Places />}
      <Group gap={4} wrap="nowrap">
        <ReaderMenu />
        {customer && <More />}
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

function More() {
  const words = useWords()
  const signOut = useSignOut()
  const navigate = useNavigate()
  return (
    <>
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
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <Button
            hiddenFrom="sm"
            variant="subtle"
            color="gray"
            size="sm"
            px={8}
            aria-label={words('shell.menu')}
          >
            <IconMenu2 size={20} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {places.map(({ to, key }) => (
            <Menu.Item key={to} onClick={() => void navigate({ to })}>
              {words(key)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
            {words('shell.sign-out')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
