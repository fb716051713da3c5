import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPencilPlus } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useOrganisation, useSession } from '../../ui/api/session.ts'
import { Empty, Failed, Waiting } from '../../ui/states/states.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { Compact } from '../case/compact.tsx'
import { shutBy } from '../case/next/shut.ts'
import { useActions } from '../keys/actions.ts'
import { Chosen } from './chosen.tsx'
import classes from './replies.module.css'
import { RepliesList } from './replies-list.tsx'
import { newReply, useDrafts } from './use-drafts.ts'
import { useReplies } from './use-replies.ts'

/** The canned replies: all of them on one side, the chosen one on the other, or one after the other where it is narrow. */
export function RepliesPage() {
  const words = useWords()
  const navigate = useNavigate()
  const { q = '', reply: id } = useSearch({ strict: false }) as { q?: string; reply?: string }
  const { permissions = [] } = useSession().data ?? {}
  const { languages = [] } = useOrganisation().data ?? {}
  const replies = useReplies()
  const drafts = useDrafts()
  const mayWrite = permissions.includes('replies.write')
  const choose = (reply: string | undefined) =>
    void navigate({ to: '/replies', search: { ...(q ? { q } : {}), ...(reply ? { reply } : {}) } })
  const isEmpty = replies.data?.length === 0 && id === undefined && !drafts.of(newReply)
  const why = mayWrite ? undefined : words('replies.may-not')
  useActions([
    {
      ...{ id: 'replies.new', title: words('replies.new'), group: words('shell.go-replies'), keys: ['n'] },
      ...(why ? { refused: why } : {}),
      run: () => choose(newReply),
    },
  ])
  return (
    <Compact>
      <Stack gap="md" maw={1280}>
        <Group justify="space-between" data-behind={id !== undefined} className={classes.behind}>
          <div>
            <Title order={2} size="h3">
              {words('shell.go-replies')}
            </Title>
            <Text size="sm" c="dimmed">
              {words('replies.intro')}
            </Text>
          </div>
          <Button
            leftSection={<IconPencilPlus size={18} aria-hidden />}
            onClick={() => mayWrite && choose(newReply)}
            {...shutBy(why, 'replies-may-not')}
          >
            {words('replies.new')}
          </Button>
        </Group>
        {why && (
          <Alert color="gray" p="xs" id="replies-may-not">
            {why}
          </Alert>
        )}
        {replies.error && <Failed error={replies.error} onAgain={() => void replies.refetch()} />}
        {replies.isPending && <Waiting />}
        {isEmpty && (
          <Empty title={words('replies.none')}>
            <Text size="sm" c="dimmed" ta="center">
              {words('replies.none-help')}
            </Text>
          </Empty>
        )}
        {replies.data && !isEmpty && (
          <div className={classes.sides}>
            <section
              className={classes.behind}
              data-behind={id !== undefined}
              aria-label={words('replies.list')}
            >
              <RepliesList
                {...{ replies: replies.data, chosen: id, languages, drafts, asked: q }}
                onAsk={(text) =>
                  void navigate({
                    to: '/replies',
                    search: { ...(text ? { q: text } : {}), ...(id ? { reply: id } : {}) },
                    replace: true,
                  })
                }
              />
            </section>
            <Chosen
              key={id ?? ''}
              {...{ id, replies: replies.data, drafts, languages, mayWrite }}
              onChoose={choose}
            />
          </div>
        )}
      </Stack>
    </Compact>
  )
}
