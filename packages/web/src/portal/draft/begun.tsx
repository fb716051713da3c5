/** What was begun on this device and not sent: offered again, wherever it may be looked for. */
import { ActionIcon, Anchor, Button, Group, Modal, Paper, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { writeDistance } from '../../ui/time/formats.ts'
import { useNow } from '../../ui/time/now.tsx'
import { inZone } from '../../ui/time/wall-clock.ts'
import { useWords } from '../../ui/words/words.tsx'
import { useCustomer } from '../shell/customer.ts'
import { addressOfDraft } from './address.ts'
import { type Draft, isBegun } from './draft.ts'
import { forgetDraft, useDrafts } from './drafts.ts'

/** Those of one order, those that turn one case, or all. */
export function Begun({ order, turns }: { order?: string; turns?: string }) {
  const drafts = useDrafts(useCustomer()) ?? []
  const begun = drafts.filter(
    ([, draft]) =>
      draft.state === 'writing' &&
      isBegun(draft) &&
      (order === undefined || draft.order === order) &&
      (turns === undefined || draft.turned?.case === turns),
  )
  if (begun.length === 0) return null
  return (
    <Stack gap="xs">
      {begun.map(([key, draft]) => (
        <One key={key} id={key} draft={draft} />
      ))}
    </Stack>
  )
}

function One({ id, draft }: { id: string; draft: Draft }) {
  const words = useWords()
  const { order, turned } = draft
  const now = useNow()
  const [asked, { open, close }] = useDisclosure(false)
  return (
    <Paper withBorder p="sm" bg="var(--mantine-primary-color-light)">
      <Group wrap="nowrap" gap="sm">
        <IconPencil size={20} aria-hidden style={{ flex: 'none' }} />
        <Stack gap={0} flex={1} miw={0}>
          <Anchor component={Link} to={addressOfDraft(draft)} fw={600}>
            {turned
              ? words('turn.begun', { number: turned.case })
              : order
                ? words('request.begun-for', { number: order })
                : words('request.begun')}
          </Anchor>
          <Text size="sm">
            {words('request.begun-when', {
              when: writeDistance(here(draft.changedAt), Math.min(0, draft.changedAt - now), words.language),
            })}
          </Text>
        </Stack>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={words('request.give-up')}
          onClick={open}
        >
          <IconTrash size={20} />
        </ActionIcon>
      </Group>
      <Modal opened={asked} onClose={close} title={words('request.give-up')} centered>
        <Stack>
          <Text size="sm">{words('request.give-up-help')}</Text>
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              {words('request.give-up-no')}
            </Button>
            <Button color="red" onClick={() => void forgetDraft(id)}>
              {words('request.give-up-yes')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Paper>
  )
}

/** An instant on the clock of this device. */
const here = (instant: number) =>
  inZone(new Date(instant).toISOString(), Intl.DateTimeFormat().resolvedOptions().timeZone)
