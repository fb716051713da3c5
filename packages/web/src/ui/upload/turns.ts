/** Which of several tabs sends an upload: the first that asks; and when that is closed in the midst, another. */
import { alone, canBeAlone } from '../tabs/alone.ts'

/** For how long another tab must have said nothing of an upload where only listening tells that it sends it. */
const silenceMs = 10_000
const heard = new Map<string, number>()

/** Another tab has told of an upload. */
export const heardOf = (id: string): void => void heard.set(id, (heard.get(id) ?? 0) + 1)

/** Does the work when it is this tab's turn. Without locks a tab begins with what it took in itself, and with any other once nobody tells of it any more. */
export async function inTurn(id: string, isOwn: boolean, work: () => Promise<void>): Promise<void> {
  if (!canBeAlone() && !isOwn) await silenceAbout(id)
  await alone(`redress-upload ${id}`, work)
}

async function silenceAbout(id: string): Promise<void> {
  let before: number | undefined
  do {
    before = heard.get(id)
    await new Promise((resolve) => setTimeout(resolve, silenceMs))
  } while (heard.get(id) !== before)
}
