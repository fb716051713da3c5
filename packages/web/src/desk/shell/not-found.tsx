import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Empty } from '../../ui/states/states.tsx'
import { useWords } from '../../ui/words/words.tsx'

export function NotFound() {
  const words = useWords()
  return (
    <Empty title={words('shell.not-found')}>
      <Anchor component={Link} to="/">
        {words('shell.go-queue')}
      </Anchor>
    </Empty>
  )
}
