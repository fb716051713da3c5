import { Alert, Loader, Stack, TextInput, Title } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Empty, Failed } from '../../ui/states/states.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { useActions } from '../keys/actions.ts'
import { FoundList } from './found-list.tsx'
import { RecentCases } from './recent.tsx'
import { useFound } from './use-found.ts'

/** Search over everything, while typing. What is asked stands in the address. */
export function SearchPage() {
  const words = useWords()
  const navigate = useNavigate()
  const { q = '' } = useSearch({ strict: false }) as { q?: string }
  const [asked, setAsked] = useState(q)
  const { found, searching, error, again } = useFound(asked, 50)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => setAsked(q), [q])
  useEffect(() => {
    field.current?.focus()
  }, [])
  useActions([
    {
      ...{ id: 'search.field', title: words('search.label'), group: words('search.title'), keys: ['f'] },
      run: () => field.current?.focus(),
    },
  ])
  const ask = (text: string) => {
    setAsked(text)
    void navigate({ to: '/search', search: text.trim() ? { q: text } : {}, replace: true })
  }
  return (
    <Stack maw={900}>
      <Title order={2} size="h3">
        {words('search.title')}
      </Title>
      <search>
        <form onSubmit={(event) => event.preventDefault()}>
          <TextInput
            ref={field}
            type="search"
            label={words('search.label')}
            description={words('search.help')}
            value={asked}
            onChange={({ currentTarget }) => ask(currentTarget.value)}
            leftSection={<IconSearch size={18} aria-hidden />}
            rightSection={searching && <Loader size={18} aria-label={words('palette.searching')} />}
            autoComplete="off"
          />
        </form>
      </search>
      {error && <Failed error={error} onAgain={() => void again()} />}
      {asked.trim() === '' ? (
        <RecentCases />
      ) : found && found.items.length === 0 && !searching ? (
        <Empty title={words('search.nothing', { query: asked })}>{words('search.nothing-help')}</Empty>
      ) : (
        found && (
          <>
            {found.more && <Alert color="gray">{words('search.more')}</Alert>}
            <FoundList found={found} asked={asked} />
          </>
        )
      )}
    </Stack>
  )
}
