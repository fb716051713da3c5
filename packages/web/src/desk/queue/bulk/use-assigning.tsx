import type { QueuedCase } from '@redress/server/api'
import { type ReactNode, useState } from 'react'
import { useSession } from '../../../ui/api/session.ts'
import { useWords } from '../../../ui/words/words.tsx'
import type { Selected } from '../selection.ts'
import { useColleagues } from '../use-colleagues.ts'
import { useCounts } from '../use-counts.ts'
import { ChooseOne } from './choose-one.tsx'
import { type BulkRun, useBulk } from './use-bulk.tsx'

export interface Assigning {
  toMe: () => void
  ask: (whom: 'colleague' | 'team') => void
  /** The question that is open. */
  dialogue: ReactNode
  run: BulkRun | undefined
  close: () => void
}

/** Gives the picked cases to somebody, or the one that is active where none is picked. */
export function useAssigning(
  selected: Selected,
  activeCase: () => QueuedCase | undefined,
  onDone: (ids: string[]) => void,
): Assigning {
  const words = useWords()
  const me = useSession().data?.id
  const { colleagues, names } = useColleagues()
  const counts = useCounts()
  const [asked, ask] = useState<'colleague' | 'team'>()
  const { run, give, close } = useBulk(onDone)
  const assign = (title: string, given: Record<string, string>) => {
    const active = activeCase()
    const cases = selected.size > 0 ? [...selected.values()] : active ? [active] : []
    void give(
      title,
      cases.map((item) => ({ case: item, command: { do: 'assign', with: given } })),
    )
  }
  const choose = (value: string) => {
    ask(undefined)
    if (asked === 'team')
      assign(words('queue.to-team', { name: counts.find(({ team }) => team === value)?.title ?? value }), {
        team: value,
      })
    else assign(words('queue.to-colleague', { name: names.get(value) ?? value }), { to: value })
  }
  const data =
    asked === 'team'
      ? counts.map(({ team, title }) => ({ value: team, label: title }))
      : colleagues.map(({ id, name }) => ({ value: id, label: name }))
  return {
    toMe: () => me && assign(words('queue.to-me'), { to: me }),
    ask,
    dialogue: asked && (
      <ChooseOne
        title={words(`queue.assign-${asked}`)}
        label={words(asked === 'team' ? 'queue.team' : 'queue.colleague')}
        data={data}
        onChoose={choose}
        onClose={() => ask(undefined)}
      />
    ),
    run,
    close,
  }
}
