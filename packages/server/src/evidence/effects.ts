import type { Handler } from '../effects/effect.ts'
import { TryLater } from '../effects/failures.ts'
import type { Evidence } from './evidence.ts'
import { deleteUpload, releaseContent } from './examine/content.ts'
import { examine } from './examine/examine.ts'
import { quarantineKey } from './storage/storage.ts'

interface FilePayload {
  fileId: string
  sha256?: string
}

/** Effects `examine` and `scan`: looks at a file that was not looked at, or not scanned, when its upload ended. */
export const examineFile: Handler = async ({ organisation, payload }, services) => {
  const { fileId } = payload as unknown as FilePayload
  const file = await examine(services.evidence, organisation, fileId)
  if (file.state === 'unscanned')
    throw new TryLater(
      'The virus scanner (clamd) did not answer. Start it, or look at its log; the file waits unread.',
    )
}

/** Effect `erase-file`: removes the bytes of an erased file. */
export const eraseBytes: Handler = async ({ organisation, payload }, services) => {
  const { fileId, sha256 } = payload as unknown as FilePayload
  const evidence: Evidence = services.evidence
  await deleteUpload(evidence.storage, fileId)
  await evidence.storage.delete(quarantineKey(organisation, fileId))
  if (sha256) await releaseContent(evidence, organisation, sha256)
}
