import { Badge, Button, Group, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { FileView, MessageView } from '@redress/server/api'
import { IconEye, IconShare } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { post } from '../../../ui/api/request.ts'
import { MessageItem } from '../../../ui/conversation/message-item.tsx'
import { useMarks } from '../../../ui/conversation/messages.ts'
import { Failed } from '../../../ui/states/states.tsx'
import { useWords } from '../../../ui/words/words.tsx'
import { casePath } from '../data/case.ts'
import { useCustomer } from '../data/matter.ts'
import { caseAddress, useOpenCase } from '../open-case.ts'

/** A message as staff see it: to whom it went, whether it was read, and a way to let the other side see it. */
export function Said({ message, files }: { message: MessageView; files: ReadonlyMap<string, FileView> }) {
  const words = useWords()
  const { view, names, number } = useOpenCase()
  const customer = useCustomer(view.customer).data
  const marks = useMarks(number).data?.marks ?? []
  const { author, thread, shared } = message
  const ours = author === 'agent' || author === 'system'
  const reader = marks.find((mark) => mark.thread === thread && mark.reader.startsWith(`${thread}:`))
  const read = ours && reader && Date.parse(reader.readTo) >= Date.parse(message.at)
  const sellerName = typeof view.seller === 'object' ? names.party('seller') : ''
  const by = {
    customer: customer?.name ?? names.party('customer'),
    seller: sellerName,
    agent: message.name ?? names.party('company'),
    system: words('conversation.system'),
  }[author]
  const to = thread === 'customer' ? names.party('customer') : names.party('seller')
  return (
    <MessageItem
      message={message}
      own={ours}
      who={ours ? words('talk.from-to', { by, to }) : by}
      files={files}
      caseAddress={caseAddress}
      badges={
        <>
          {read && (
            <Badge size="sm" variant="light" color="teal" leftSection={<IconEye size={12} aria-hidden />}>
              {words('talk.read')}
            </Badge>
          )}
          {view.seller && !shared && author !== 'system' && <Share message={message} />}
        </>
      }
    />
  )
}

/** Lets the other side see a message; asked first, as it cannot be taken back. */
function Share({ message }: { message: MessageView }) {
  const words = useWords()
  const { number, names } = useOpenCase()
  const client = useQueryClient()
  const [asking, { open, close }] = useDisclosure(false)
  const share = useMutation({
    mutationFn: () => post(`${casePath(number)}/messages/${message.messageId}/share`, {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ['messages', number] }),
  })
  const other = names.party(message.thread === 'customer' ? 'seller' : 'customer')
  const label = words('talk.share', { other })
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconShare size={12} aria-hidden />}
        onClick={open}
      >
        {label}
      </Button>
      <Modal
        opened={asking}
        onClose={close}
        title={label}
        closeButtonProps={{ 'aria-label': words('evidence.close') }}
      >
        <Text size="sm" mb="md">
          {words('talk.share-sure', { other })}
        </Text>
        {share.error && <Failed error={share.error} />}
        <Group>
          <Button data-autofocus loading={share.isPending} onClick={() => share.mutate()}>
            {words('act.yes', { action: label })}
          </Button>
          <Button variant="default" onClick={close}>
            {words('act.no')}
          </Button>
        </Group>
      </Modal>
    </>
  )
}
