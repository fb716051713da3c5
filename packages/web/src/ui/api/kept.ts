/** Answers of the server that are kept on the device, so that pages open without a connection. */
import { clear, get as read, set as write } from 'idb-keyval'
import { storeNamed } from '../storage.ts'
import { answerLanguage, get, RequestError } from './request.ts'

const store = storeNamed('redress-answers', 'answers')

/**
 * Asks the server; while it cannot be reached, gives what it said last. What `shape` makes of a fresh answer is what is kept, such as how far its clock is
 * ahead. A device that keeps nothing, as some do in private windows, only lacks this.
 */
export async function getKept<Body, Shaped = Body>(
  path: string,
  shape: (fresh: Body) => Shaped = (fresh) => fresh as unknown as Shaped,
): Promise<Shaped> {
  const key = `${answerLanguage() ?? ''} ${path}`
  try {
    const fresh = shape(await get<Body>(path))
    write(key, fresh, store).catch(() => {})
    return fresh
  } catch (error) {
    if (!(error instanceof RequestError) || !error.offline) throw error
    const kept = await read<Shaped>(key, store).catch(() => undefined)
    if (kept === undefined) throw error
    return kept
  }
}

/** Forgets all of it, when somebody signs out. */
export const forgetAnswers = (): Promise<void> => clear(store).catch(() => {})
