/** One file to the server by tus: begun, gone on with after a break, and what came of it. */
import type { DetailedError, Upload as TusUpload } from 'tus-js-client'
import type { Upload } from './upload.ts'

interface Told {
  onSent: (bytes: number) => void
  onUrl: (url: string) => void
  onDone: (url: string) => void
  /** The server said no, and why. */
  onRefused: (why: string) => void
  /** Broken off: to be gone on with when there is a connection again. */
  onBroken: () => void
}

const endpoint = '/api/v1/uploads'
const retryDelays = [0, 1000, 3000, 5000, 10_000]

/** Sends the bytes that the server lacks; gives the way to break it off. */
export async function sendUpload(upload: Upload, bytes: Blob, told: Told): Promise<() => void> {
  const { Upload: Tus } = await import('tus-js-client')
  const tus: TusUpload = new Tus(bytes, {
    endpoint,
    uploadUrl: upload.url ?? null,
    retryDelays,
    storeFingerprintForResuming: false,
    metadata: { filename: upload.name, filetype: upload.type },
    onShouldRetry: (error) => {
      const status = statusOf(error)
      return navigator.onLine && (status === 0 || status === 409 || status === 423 || status >= 500)
    },
    onUploadUrlAvailable: () => tus.url && told.onUrl(tus.url),
    onProgress: told.onSent,
    onSuccess: () => told.onDone(tus.url ?? ''),
    onError: (error) => {
      const status = statusOf(error)
      if (status >= 400 && status < 500 && status !== 429 && status !== 401)
        told.onRefused(reasonOf(error) ?? String(status))
      else told.onBroken()
    },
  })
  tus.start()
  return () => void tus.abort().catch(() => {})
}

const statusOf = (error: Error | DetailedError): number =>
  'originalResponse' in error ? (error.originalResponse?.getStatus() ?? 0) : 0

function reasonOf(error: Error | DetailedError): string | undefined {
  const body = 'originalResponse' in error ? error.originalResponse?.getBody() : undefined
  try {
    const { title, detail } = JSON.parse(body ?? '') as { title?: string; detail?: string }
    return [title, detail].filter(Boolean).join(' ') || undefined
  } catch {
    return undefined
  }
}
