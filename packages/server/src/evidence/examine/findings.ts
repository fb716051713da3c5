import { Readable } from 'node:stream'
import { damaged, NotAccepted } from '../problems.ts'
import { readVideo } from '../video/read-video.ts'
import { shareVideo } from '../video/share-video.ts'
import type { Capture } from './capture.ts'
import { readPicture } from './picture.ts'
import { hasPdfEnd } from './sniff.ts'

/** Something made from an original, to be kept beside it. */
export interface Copy {
  name: 'shared' | `thumbnail-${number}`
  size: number
  content: () => Readable
}

export interface Findings extends Capture {
  width?: number
  height?: number
  durationMs?: number
  fingerprint?: bigint | null
  /** The media type of what people outside the staff see; undefined where there is no copy that surely says nothing of the place. */
  sharedType?: string
  copies: Copy[]
}

/**
 * Reads what there is to read from a file of an accepted type, and makes its copies.
 * @throws NotAccepted when it is damaged or not what its first bytes say.
 */
export async function findingsOf(path: string, mediaType: string): Promise<Findings> {
  if (mediaType.startsWith('image/')) return pictureFindings(path, mediaType)
  if (mediaType === 'application/pdf') {
    if (!(await hasPdfEnd(path))) throw new NotAccepted(damaged('document'))
    return { sharedType: mediaType, copies: [] }
  }
  return mediaType === 'video/webm' ? { copies: [] } : videoFindings(path, mediaType)
}

async function pictureFindings(path: string, mediaType: string): Promise<Findings> {
  const { shared, thumbnails, ...facts } = await readPicture(path, mediaType)
  return {
    ...facts,
    sharedType: shared.mediaType,
    copies: [
      copyOf('shared', shared.content),
      ...thumbnails.map(({ edge, content }) => copyOf(`thumbnail-${edge}`, content)),
    ],
  }
}

async function videoFindings(path: string, mediaType: string): Promise<Findings> {
  const facts = await readVideo(path)
  if (!facts) throw new NotAccepted(damaged('video'))
  const shared = await shareVideo(path)
  return shared
    ? { ...facts, sharedType: mediaType, copies: [{ name: 'shared', ...shared }] }
    : { ...facts, copies: [] }
}

const copyOf = (name: Copy['name'], content: Buffer): Copy => ({
  name,
  size: content.length,
  content: () => Readable.from([content]),
})
