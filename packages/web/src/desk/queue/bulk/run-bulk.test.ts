import { expect, test } from 'vitest'
import { RequestError } from '../../../ui/api/request.ts'
import { runBulk } from './run-bulk.ts'

const commands = ['1', '2', '3', '4', '5', '6'].map((id) => ({
  case: { id, number: `N-${id}` },
  command: { do: 'assign', with: { to: 'nadia' } },
}))

test('each case has its own outcome: done, or refused with the clause', async () => {
  const told: string[] = []
  const outcomes = await runBulk(
    commands,
    (outcome) => told.push(outcome.case.number),
    async ({ id }) => {
      if (id === '3')
        throw new RequestError({
          type: '/problems/refused',
          title: 'The case has ended.',
          status: 422,
          detail: 'An ended case stays as it is.',
          refusal: {
            ...{ id: 'case-ended', clause: 'ends', message: '', facts: [], wouldChange: [] },
            overrulable: false,
          },
        })
    },
  )
  expect(told).toHaveLength(6)
  expect(outcomes.filter(({ refused }) => refused)).toEqual([
    {
      case: { id: '3', number: 'N-3' },
      refused: {
        message: 'The case has ended.',
        id: 'case-ended',
        clause: 'ends',
        text: 'An ended case stays as it is.',
      },
    },
  ])
})

test('a lost answer is asked for again with the same key', async () => {
  const keys: string[] = []
  const [only] = await runBulk(
    commands.slice(0, 1),
    () => {},
    async (_case, _command, key) => {
      keys.push(key)
      if (keys.length < 3) throw new RequestError({ type: 'offline', title: 'offline', status: 0 })
    },
  )
  expect(only?.refused).toBeUndefined()
  expect(keys).toHaveLength(3)
  expect(new Set(keys).size).toBe(1)
})

test('no more than four are under way at once', async () => {
  let [now, most] = [0, 0]
  await runBulk(
    commands,
    () => {},
    async () => {
      most = Math.max(most, ++now)
      await new Promise((resolve) => setTimeout(resolve, 1))
      now -= 1
    },
  )
  expect(most).toBe(4)
})
