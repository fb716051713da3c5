import { Avatar, Menu, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconKeyboard, IconLogout, IconUserCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Session } from '../../ui/api/session.ts'
import { useWords } from '../../ui/words/words.tsx'
import { useSignOut } from '../sign-in/sign-out.ts'
import { keyList } from './key-list-opened.ts'

/** Who is signed in, and what is theirs. */
export function PersonMenu({ session }: { session: Session }) {
  const words = useWords()
  const signOut = useSignOut()
  const name = session.name ?? ''
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton p={4}>
          <Avatar name={name} variant="filled" color="brand" size={30} radius="xl" aria-hidden />
          <VisuallyHidden>{words('shell.person', { name })}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)">
            {name}
          </Text>
          {(session.teams ?? []).join(', ') || (session.roles ?? []).join(', ')}
        </Menu.Label>
        <Menu.Item
          renderRoot={(props) => <Link to="/account" {...props} />}
          leftSection={<IconUserCircle size={16} aria-hidden />}
        >
          {words('shell.go-account')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} aria-hidden />} onClick={() => keyList.open()}>
          {words('keys.list')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void signOut()}>
          {words('shell.sign-out')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
