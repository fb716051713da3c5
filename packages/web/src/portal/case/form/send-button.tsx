import { Button, type ButtonProps } from '@mantine/core'
import { useOnPage } from '../data/context.tsx'

interface SendButtonProps extends ButtonProps {
  from: string
  children: string
}

/** Sends the form it stands in; while it is on its way, it says so and takes no second press. */
export function SendButton({ from, children, ...style }: SendButtonProps) {
  const { giving } = useOnPage()
  const busy = giving.state === 'busy'
  return (
    <Button
      type="submit"
      loading={busy && giving.from === from}
      disabled={busy && giving.from !== from}
      {...style}
    >
      {children}
    </Button>
  )
}
