import { NavLink, Stack } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import type { Session } from '../../ui/api/session.ts'
import { useWords } from '../../ui/words/words.tsx'
import { SavedViews } from '../views/saved-views.tsx'
import { placesFor } from './places.ts'

export function Navigation({ session }: { session: Session }) {
  const words = useWords()
  const { pathname } = useLocation()
  const shown = placesFor(session.permissions).filter(({ hidden }) => !hidden)
  return (
    <Stack gap={2} style={{ overflowY: 'auto' }}>
      {shown.map(({ id, to, icon: Icon, outside }) => {
        const look = {
          label: words(`shell.go-${id}`),
          leftSection: <Icon size={20} aria-hidden stroke={1.6} />,
          style: { borderRadius: 'var(--mantine-radius-md)' },
        }
        return outside ? (
          <NavLink
            key={id}
            {...look}
            component="a"
            href={to}
            rightSection={<IconExternalLink size={14} aria-hidden />}
          />
        ) : (
          <NavLink
            key={id}
            {...look}
            renderRoot={(props) => <Link to={to} {...props} />}
            active={pathname === to}
            aria-current={pathname === to ? 'page' : undefined}
          />
        )
      })}
      {session.permissions.includes('queue.read') && session.kind === 'staff' && <SavedViews />}
    </Stack>
  )
}
