import { join } from 'node:path'
import type { EvidenceSettings } from '../evidence/settings.ts'
import type { Configuration } from './configuration.ts'

/** Where files are kept and scanned, and how large they may be. */
export function evidenceSettings(configuration: Configuration, folder: string): EvidenceSettings {
  const { photoLimit, videoLimit, documentLimit, clamdHost, clamdPort, clamdSocket } = configuration
  const limits = { photo: photoLimit, video: videoLimit, document: documentLimit }
  return {
    storage: bucketOf(configuration) ?? { folder: join(folder, 'files') },
    limits: Object.fromEntries(Object.entries(limits).filter(([, bytes]) => bytes !== undefined)),
    scanner: clamdSocket
      ? { socket: clamdSocket }
      : clamdHost
        ? { host: clamdHost, port: clamdPort }
        : undefined,
  }
}

function bucketOf(configuration: Configuration) {
  const { s3Bucket: bucket, s3Region: region, s3Endpoint: endpoint } = configuration
  const { s3AccessKeyId: accessKeyId, s3SecretAccessKey: secretAccessKey } = configuration
  if (!bucket) return undefined
  return {
    bucket,
    region,
    ...(endpoint && { endpoint }),
    ...(accessKeyId && secretAccessKey && { accessKeyId, secretAccessKey }),
  }
}
