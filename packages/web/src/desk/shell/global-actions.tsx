import { useMantineColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import type { Session } from '../../ui/api/session.ts'
import { useWords } from '../../ui/words/words.tsx'
import { useActions } from '../keys/actions.ts'
import { palette } from '../palette/palette-store.ts'
import { useSignOut } from '../sign-in/sign-out.ts'
import { keyList, useKeyListOpened } from './key-list-opened.ts'
import { placesFor } from './places.ts'

const KeyList = lazy(async () => ({ default: (await import('../keys/key-list.tsx')).KeyList }))

/** What can be done on every page. */
export function GlobalActions({ session }: { session: Session }) {
  const words = useWords()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const { toggleColorScheme } = useMantineColorScheme()
  const opened = useKeyListOpened()
  const group = words('keys.everywhere')
  useActions([
    {
      ...{ id: 'palette', title: words('keys.palette'), group, keys: ['mod+k'], everywhere: true },
      keysOnly: true,
      run: () => palette.toggle(),
    },
    {
      ...{ id: 'find', title: words('shell.find'), group, keys: ['/'], keysOnly: true },
      run: () => palette.open(),
    },
    { id: 'keys', title: words('keys.list'), group, keys: ['?'], run: keyList.open },
    ...placesFor(session.permissions).map(({ id, to, keys, outside }) => ({
      ...{ id: `go.${id}`, title: words(`shell.go-${id}`), group: words('palette.go'), keys: [keys] },
      run: () => (outside ? window.location.assign(to) : void navigate({ to, search: {} })),
    })),
    { id: 'colour', title: words('colour.label'), group, run: toggleColorScheme },
    { id: 'sign-out', title: words('shell.sign-out'), group, run: () => void signOut() },
  ])
  return <Suspense>{opened && <KeyList opened onClose={keyList.close} />}</Suspense>
}
