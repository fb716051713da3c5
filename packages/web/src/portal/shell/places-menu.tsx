import { Button, Menu } from '@mantine/core'
import { IconLogout, IconMenu2 } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../../ui/words/words.tsx'
import { places } from './places.ts'
import { useSignOut } from './sign-out.ts'

/** On phones: where one can go, and the way out, behind one button. */
export function PlacesMenu() {
  const words = useWords()
  const signOut = useSignOut()
  const navigate = useNavigate()
  return (
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
  )
}
