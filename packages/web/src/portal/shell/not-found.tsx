import { Button, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../ui/words/words.tsx'
import { Page } from './page.tsx'

export function NotFound() {
  const words = useWords()
  return (
    <Page title={words('shell.not-found')}>
      <Text>{words('shell.not-found-help')}</Text>
      <Button component={Link} to="/" style={{ alignSelf: 'flex-start' }}>
        {words('shell.home')}
      </Button>
    </Page>
  )
}
