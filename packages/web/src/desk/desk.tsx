import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import '@mantine/spotlight/styles.css'
import { RouterProvider } from '@tanstack/react-router'
import { useWords } from '../ui/words/words.tsx'
import { router } from './shell/router.tsx'

/** The desk, where agents work. */
export function Desk() {
  const words = useWords()
  return (
    <ModalsProvider
      labels={{ confirm: words('shell.yes'), cancel: words('shell.no') }}
      modalProps={{ closeButtonProps: { 'aria-label': words('keys.close') } }}
    >
      <aside aria-label={words('shell.notices')}>
        <Notifications
          withinPortal={false}
          position={words.direction === 'rtl' ? 'bottom-left' : 'bottom-right'}
        />
      </aside>
      <RouterProvider router={router} />
    </ModalsProvider>
  )
}
