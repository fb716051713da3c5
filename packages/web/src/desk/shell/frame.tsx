import { Alert, AppShell, Burger, Group, Title, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCloudOff } from '@tabler/icons-react'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { type Session, useOrganisation } from '../../ui/api/session.ts'
import { useOnline } from '../../ui/states/online.ts'
import { useWords } from '../../ui/words/words.tsx'
import { useKeyListener } from '../keys/listen.tsx'
import { Palette } from '../palette/palette.tsx'
import { PaletteButton } from '../palette/palette-button.tsx'
import { Connection } from './connection.tsx'
import { GlobalActions } from './global-actions.tsx'
import { useDeskLine } from './live.ts'
import { Navigation } from './navigation.tsx'
import { usePageTitle } from './page-title.ts'
import { PersonMenu } from './person-menu.tsx'
import { places } from './places.ts'
import { ReaderMenu } from './reader-menu.tsx'
import classes from './shell.module.css'

/** Everything around a page of the desk. */
export function Frame({ session }: { session: Session }) {
  const words = useWords()
  const online = useOnline()
  const [opened, { toggle, close }] = useDisclosure()
  const organisation = useOrganisation().data
  const { pathname } = useLocation()
  const main = useRef<HTMLElement>(null)
  const before = useRef(pathname)
  useKeyListener()
  useDeskLine(session.permissions.includes('queue.read'))
  // biome-ignore lint/correctness/useExhaustiveDependencies: each other page
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    close()
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  const title = organisation?.title[words.language] ?? Object.values(organisation?.title ?? {})[0]
  const place = places.find(({ to }) => to === pathname)
  const page = place ? words(`shell.go-${place.id}`) : decodeURIComponent(pathname.split('/').at(-1) ?? '')
  usePageTitle(title ? `${page} · ${title}` : page)
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={{ base: 'xs', sm: 'md' }}
    >
      <a className={classes.skip} href="#main">
        {words('shell.skip')}
      </a>
      <AppShell.Header>
        <Group h="100%" px="sm" gap="sm" wrap="nowrap">
          <Burger
            opened={opened}
            onClick={toggle}
            hiddenFrom="sm"
            size="sm"
            aria-label={words('shell.menu')}
            aria-expanded={opened}
          />
          <UnstyledButton component={Link} to="/" className={classes.name}>
            <Title order={1} className={classes.shop} lineClamp={2}>
              {title}
              <VisuallyHidden> – {words('shell.desk')}</VisuallyHidden>
            </Title>
          </UnstyledButton>
          <PaletteButton />
          <Group gap={4} wrap="nowrap" ms="auto">
            <Connection />
            <ReaderMenu />
            <PersonMenu session={session} />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={words('shell.navigation')}>
        <Navigation session={session} />
      </AppShell.Navbar>
      <AppShell.Main id="main" ref={main} tabIndex={-1} className={classes.main}>
        {!online && (
          <Alert
            color="gray"
            icon={<IconCloudOff aria-hidden />}
            mb="sm"
            role="status"
            title={words('shell.offline')}
          >
            {words('shell.offline-help')}
          </Alert>
        )}
        <Outlet />
      </AppShell.Main>
      <GlobalActions session={session} />
      <Palette />
    </AppShell>
  )
}
