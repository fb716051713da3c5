import { Button, Menu, Text } from '@mantine/core'
import { IconMessageBolt, IconPencil } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useWords } from '../../../ui/words/words.tsx'
import { useReplies } from '../../replies/use-replies.ts'
import { useCustomer } from '../data/matter.ts'
import { useOpenCase } from '../open-case.ts'
import { byLanguage, type Offered } from './by-language.ts'
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
  const replies = useReplies()
  const all = replies.data ?? []
  if (all.length === 0) return <span />
  const values = {
    number,
    name: customer?.name ?? '',
    order: view.order?.number ?? '',
    agent: me.name ?? '',
  }
  const { theirs, others } = byLanguage(all, language ?? words.language, words.language)
  const shown = ({ id, title, text, language: spoken }: Offered) => (
    <Menu.Item key={id} onClick={() => onChoose(filledReply(text, values))}>
      <Text size="sm" fw={500}>
        <bdi>{title}</bdi>
      </Text>
      <Text size="xs" c="dimmed" lineClamp={2} lang={spoken} dir="auto">
        {filledReply(text, values)}
      </Text>
    </Menu.Item>
  )
  return (
    <Menu shadow="md" width={320} position="bottom-start" onOpen={() => void replies.refetch()}>
      <Menu.Target>
        <Button variant="subtle" size="compact-sm" leftSection={<IconMessageBolt size={16} aria-hidden />}>
          {words('talk.canned')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {theirs.map(shown)}
        {others.length > 0 && <Menu.Label>{words('talk.canned-others')}</Menu.Label>}
        {others.map(shown)}
        <Menu.Divider />
        <Menu.Item
          renderRoot={(props) => <Link to="/replies" {...props} />}
          leftSection={<IconPencil size={16} aria-hidden />}
        >
          {words('talk.canned-all')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
