import { Button, Menu, Text } from '@mantine/core'
import type { CannedReply } from '@redress/server/api'
import { IconMessageBolt } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { get } from '../../../ui/api/request.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { useCustomer } from '../data/matter.ts'
import { useOpenCase } from '../open-case.ts'
import { filledReply } from './filled-reply.ts'

/** Replies written once, in the customer's language; chosen, one is put into the answer, where it can be changed. */
export function CannedReplies({
  language,
  onChoose,
}: {
  language: string | undefined
  onChoose: (text: string) => void
}) {
  const words = useWords()
  const { number, view, me } = useOpenCase()
  const customer = useCustomer(view.customer).data
  const replies = useQuery({
    queryKey: ['canned-replies'],
    queryFn: async () => (await get<{ items: CannedReply[] }>('/canned-replies')).items,
    staleTime: 5 * 60_000,
  })
  const all = replies.data ?? []
  const theirs = all.filter((each) => each.language.split('-')[0] === language?.split('-')[0])
  const shown = theirs.length > 0 ? theirs : all
  if (all.length === 0) return <span />
  const values = {
    number,
    name: customer?.name ?? '',
    order: view.order?.number ?? '',
    agent: me.name ?? '',
  }
  return (
    <Menu shadow="md" width={320} position="bottom-start">
      <Menu.Target>
        <Button variant="subtle" size="compact-sm" leftSection={<IconMessageBolt size={16} aria-hidden />}>
          {words('talk.canned')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {shown.map(({ id, title, body, language: spoken }) => (
          <Menu.Item key={id} onClick={() => onChoose(filledReply(body, values))} lang={spoken}>
            <Text size="sm" fw={500}>
              {title}
            </Text>
            <Text size="xs" c="dimmed" lineClamp={2}>
              {filledReply(body, values)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
