import { Anchor, Button, Text } from '@mantine/core'
import { useSession } from '../../ui/api/session.ts'
import { Empty, Failed, Waiting } from '../../ui/states/states.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { SignIn } from '../sign-in/sign-in.tsx'
import { useSignOut } from '../sign-in/sign-out.ts'
import { Frame } from './frame.tsx'
import classes from './shell.module.css'

/** Lets staff in; all others see how to sign in. */
export function Gate() {
  const words = useWords()
  const session = useSession()
  const signOut = useSignOut()
  if (session.data?.kind === 'staff') return <Frame session={session.data} />
  return (
    <main className={classes.centre}>
      {session.isPending ? (
        <Waiting />
      ) : session.error ? (
        <Failed error={session.error} onAgain={() => void session.refetch()} />
      ) : session.data.kind === 'seller' ? (
        <Empty order={1} title={words('sign-in.seller')}>
          <Text ta="center">{words('sign-in.seller-help')}</Text>
          <Anchor href="/seller">{words('sign-in.portal')}</Anchor>
          <Button variant="default" onClick={() => void signOut()}>
            {words('shell.sign-out')}
          </Button>
        </Empty>
      ) : (
        <SignIn session={session.data} />
      )}
    </main>
  )
}
