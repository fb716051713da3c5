import { enqueue } from '../../effects/enqueue.ts'
import { type Examined, type Examining, examine } from '../examine/examine.ts'

/**
 * All bytes of an upload have come. That is recorded together with an effect that examines it if this process does not come to it; then it is examined.
 */
export async function finish(
  evidence: Examining,
  organisation: string,
  fileId: string,
  size: number,
): Promise<Examined> {
  await evidence.store.transaction(organisation, async (_, client) => {
    const { rows } = await client.query<{ later: Date }>(
      `update files set state = 'received', size = $3, received_at = $4
       where organisation = $1 and file_id = $2 and state = 'uploading'
       returning now() + interval '1 minute' as later`,
      [organisation, fileId, size, new Date(evidence.clock.now())],
    )
    if (rows[0])
      await enqueue(client, organisation, [
        { kind: 'examine', key: `examine:${fileId}`, payload: { fileId }, runAt: rows[0].later },
      ])
  })
  try {
    return await examine(evidence, organisation, fileId)
  } catch (error) {
    evidence.log.error(
      { err: error, organisation, fileId },
      'A file could not be examined; it is tried again.',
    )
    return { state: 'received', problem: null }
  }
}
