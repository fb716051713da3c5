import { Button, Stack, Text } from '@mantine/core'
import type { Policy } from '@redress/engine'
import type { CaseView } from '@redress/server/api'
import { IconPhoneCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { post } from '../../ui/api/request.ts'
import { Failed } from '../../ui/states/states.tsx'
import { useNow } from '../../ui/time/now.tsx'
import { instantAt, wallClock } from '../../ui/time/wall-clock.ts'
import { useWords } from '../../ui/words/words.tsx'
import { useFieldWords } from '../case/act/field-words.ts'
import { shutBy } from '../case/next/shut.ts'
import { useActions } from '../keys/actions.ts'
import { About } from './about.tsx'
import { Began } from './began.tsx'
import classes from './call.module.css'
import { type Call, lackOf, newCall, openingOf } from './call.ts'
import { Caller } from './caller.tsx'
import { useJudged } from './data.ts'
import { isIncomplete, Judged } from './judged.tsx'
import { Questions } from './questions.tsx'

interface CallFormProps {
  policy: Policy
  onTaken: (view: CaseView) => void
}

/** Who calls, about what, what they answer; beside it, what the policy says to it while it is being written. */
export function CallForm({ policy, onTaken }: CallFormProps) {
  const words = useWords()
  const { zone } = useFieldWords()
  const now = useNow()
  const [call, setCall] = useState<Call>(() => newCall(instantAt(wallClock(now, zone), zone) ?? ''))
  const [key] = useState(() => crypto.randomUUID())
  const change = (part: Partial<Call>) => setCall((before) => ({ ...before, ...part }))
  const phone = policy.channels.phone ? 'phone' : undefined
  const channel = call.channel ?? phone
  const about = call.kind === undefined ? undefined : policy.requests[call.kind]?.about
  const opening = openingOf({ ...call, channel }, policy.id, about)
  const judged = useJudged(opening)
  const opens = useMutation({
    mutationFn: () => post<CaseView>('/cases', opening, { 'idempotency-key': key }),
    onSuccess: onTaken,
  })
  const refusal = opening && judged.data?.refusal
  const lack = lackOf({ ...call, channel }, about)
  const why = lack
    ? words(lack)
    : !judged.settled
      ? words('act.checking')
      : refusal
        ? words(isIncomplete(refusal) ? 'act.incomplete' : 'call.not-taken')
        : undefined
  const open = () => {
    if (!why) opens.mutate()
  }
  useActions([
    {
      ...{
        id: 'call.open',
        title: words('call.open'),
        group: words('call.title'),
        keys: ['mod+Enter'],
        everywhere: true,
      },
      ...(why ? { refused: why } : {}),
      run: open,
    },
  ])
  return (
    <div className={classes.sides}>
      <Stack gap="lg">
        <Began call={call} channel={channel} change={change} channels={policy.channels} />
        <Caller call={call} change={change} />
        {call.customer && <About call={call} channel={channel} change={change} policy={policy} />}
        {call.kind && call.customer && (
          <Questions call={call} change={change} policy={policy} missing={judged.data?.missing} />
        )}
      </Stack>
      <section className={classes.judged} aria-label={words('call.judged')}>
        <Stack gap="md">
          <Judged
            preview={opening ? judged.data : undefined}
            pending={opening !== undefined && !judged.settled}
            error={judged.error}
            policy={policy}
          />
          {opens.error && <Failed error={opens.error} onAgain={open} />}
          <Button
            size="md"
            leftSection={<IconPhoneCheck size={20} aria-hidden />}
            onClick={open}
            loading={opens.isPending}
            {...shutBy(why, 'call-why')}
          >
            {words('call.open')}
          </Button>
          <Text size="xs" c="dimmed" id="call-why" aria-live="polite">
            {why ?? words('call.keys')}
          </Text>
        </Stack>
      </section>
    </div>
  )
}
