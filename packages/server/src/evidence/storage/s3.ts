import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { S3, type S3ClientConfig } from '@aws-sdk/client-s3'
import { NotStored, type Storage } from './storage.ts'

export interface BucketSettings {
  bucket: string
  region: string
  /** Of a store other than Amazon's: `https://s3.example.com`. */
  endpoint?: string
  accessKeyId?: string
  secretAccessKey?: string
  /** Whether the bucket stands in the path and not in the host name, as MinIO, Ceph and others want it. The default with an endpoint. */
  pathStyle?: boolean
}

/** The settings of the S3 library. Without a key pair it looks for the machine's own. */
export function clientConfig(settings: BucketSettings): S3ClientConfig {
  const { endpoint, accessKeyId, secretAccessKey } = settings
  return {
    region: settings.region,
    forcePathStyle: settings.pathStyle ?? endpoint !== undefined,
    // Other stores than Amazon's often refuse the checksums in trailers that the library sends by default.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint && { endpoint }),
    ...(accessKeyId && secretAccessKey && { credentials: { accessKeyId, secretAccessKey } }),
  }
}

/** Keeps bytes in a bucket of any store that speaks S3. An object there is whole or not at all. */
export function s3Storage(settings: BucketSettings): Storage & { close(): void } {
  const client = new S3(clientConfig(settings))
  const at = (key: string) => ({ Bucket: settings.bucket, Key: key })

  async function get(key: string, range?: { first: number; last: number }): Promise<Readable> {
    const { Body } = await client
      .getObject({ ...at(key), ...(range && { Range: `bytes=${range.first}-${range.last}` }) })
      .catch(missing(key))
    if (!Body) throw new NotStored(key)
    return Body as Readable
  }

  const storage: Storage = {
    get,
    async put(key, content, size) {
      // The library waits for ever for the rest of a body that breaks off.
      const broken = new AbortController()
      content.once('error', (error) => broken.abort(error))
      await client
        .putObject({ ...at(key), Body: content, ContentLength: size }, { abortSignal: broken.signal })
        .catch((error) => {
          throw broken.signal.aborted ? broken.signal.reason : error
        })
    },
    async delete(key) {
      await client.deleteObject(at(key))
    },
    exists: (key) =>
      client.headObject(at(key)).then(
        () => true,
        (error) => {
          if (isMissing(error)) return false
          throw error
        },
      ),
    async size(key) {
      const { ContentLength = 0 } = await client.headObject(at(key)).catch(missing(key))
      return ContentLength
    },
    async move(from, to) {
      const source = `${settings.bucket}/${from}`.split('/').map(encodeURIComponent).join('/')
      await client.copyObject({ ...at(to), CopySource: source }).catch(missing(from))
      await client.deleteObject(at(from))
    },
    async asFile(key, work) {
      const folder = await mkdtemp(join(tmpdir(), 'redress-'))
      try {
        const path = join(folder, randomUUID())
        await pipeline(await get(key), createWriteStream(path, { mode: 0o600 }))
        return await work(path)
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
    async check() {
      await client.headBucket({ Bucket: settings.bucket })
    },
  }
  return { ...storage, close: () => client.destroy() }
}

const isMissing = (error: { name?: string }) =>
  error.name === 'NoSuchKey' || error.name === 'NotFound' || error.name === 'NoSuchUpload'

const missing = (key: string) => (error: Error) => {
  throw isMissing(error) ? new NotStored(key, error) : error
}
