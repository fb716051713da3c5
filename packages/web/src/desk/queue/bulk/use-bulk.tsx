import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { QueuedCase } from '@redress/server/api'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../../ui/words/words.tsx'
import { type BulkCommand, type Outcome, runBulk } from './run-bulk.ts'
import { undoOf } from './undo.ts'

export interface BulkRun {
  title: string
  total: number
  outcomes: Outcome[]
  ended: boolean
}

/** Carries a command out on many cases, shows how far it is, and can put back what it did. */
export function useBulk(onDone: (ids: string[]) => void) {
  const words = useWords()
  const client = useQueryClient()
  const [run, setRun] = useState<BulkRun>()

  async function give(
    title: string,
    commands: { case: QueuedCase; command: BulkCommand }[],
    undoable = true,
  ) {
    if (commands.length === 0) return
    const outcomes: Outcome[] = []
    const show = (ended: boolean) => setRun({ title, total: commands.length, outcomes: [...outcomes], ended })
    if (commands.length > 3) show(false)
    await runBulk(commands, (outcome) => {
      outcomes.push(outcome)
      if (commands.length > 3) show(false)
    })
    const done = outcomes.filter(({ refused }) => !refused)
    onDone(done.map((outcome) => outcome.case.id))
    void client.invalidateQueries({ queryKey: ['queue-counts'] })
    if (done.length < outcomes.length) show(true)
    else setRun(undefined)
    if (done.length === 0) return
    const ids = new Set(done.map((outcome) => outcome.case.id))
    const undone = commands
      .filter((each) => ids.has(each.case.id))
      .flatMap(({ case: before, command }) => {
        const back = undoOf(before, command)
        return back ? [{ case: before, command: back }] : []
      })
    tellDone(
      title,
      done.length,
      undoable && undone.length > 0 ? () => give(words('queue.undoing'), undone, false) : undefined,
    )
  }

  function tellDone(title: string, count: number, undo: (() => void) | undefined) {
    const id = crypto.randomUUID()
    notifications.show({
      id,
      title,
      color: 'teal',
      autoClose: undo ? 12_000 : 5000,
      closeButtonProps: { 'aria-label': words('keys.close') },
      message: (
        <Group justify="space-between">
          <Text size="sm">{words('queue.done', { count })}</Text>
          {undo && (
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => {
                notifications.hide(id)
                undo()
              }}
            >
              {words('queue.undo')}
            </Button>
          )}
        </Group>
      ),
    })
  }

  return { run, give, close: () => setRun(undefined) }
}
