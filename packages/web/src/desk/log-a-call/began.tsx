import { Alert, Group, Select, Text, TextInput } from '@mantine/core'
import type { Policy } from '@redress/engine'
import { instantAt, wallClock } from '../../ui/time/wall-clock.ts'
import { useWords } from '../../ui/words/words.tsx'
import { useFieldWords } from '../case/act/field-words.ts'
import type { Call } from './call.ts'

interface BeganProps {
  call: Call
  channel: string | undefined
  channels: Policy['channels']
  change: (part: Partial<Call>) => void
}

/** When the call began, which is when the request was made; and over which channel, where the policy does not take it by telephone. */
export function Began({ call, channel, channels, change }: BeganProps) {
  const words = useWords()
  const { zone, say } = useFieldWords()
  return (
    <div>
      <Group align="flex-start">
        <TextInput
          type="datetime-local"
          label={words('call.began')}
          description={words('act.in-zone', { zone })}
          value={wallClock(Date.parse(call.receivedAt), zone)}
          onChange={({ currentTarget }) => {
            const at = instantAt(currentTarget.value, zone)
            if (at) change({ receivedAt: at })
          }}
        />
        <Select
          label={words('call.channel')}
          description={words('call.channel-help')}
          data={Object.entries(channels).map(([id, { title }]) => ({ value: id, label: say(title) ?? id }))}
          value={channel ?? null}
          onChange={(chosen) => change({ channel: chosen ?? undefined })}
          allowDeselect={false}
        />
      </Group>
      {!channels.phone && (
        <Alert color="yellow" mt="xs">
          <Text size="sm">{words('call.no-phone')}</Text>
        </Alert>
      )}
    </div>
  )
}
