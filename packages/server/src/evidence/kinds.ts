import type { EvidenceMedia } from '@redress/engine'
import sharp from 'sharp'

/** What is accepted, by the media type that the content shows. */
export const accepted: Readonly<Record<string, EvidenceMedia>> = {
  'image/jpeg': 'photo',
  'image/png': 'photo',
  'image/webp': 'photo',
  ...(reads('.avif') && { 'image/avif': 'photo' }),
  ...(reads('.heic') && { 'image/heic': 'photo' }),
  'video/mp4': 'video',
  'video/quicktime': 'video',
  'video/webm': 'video',
  'application/pdf': 'document',
}

/** The most bytes of a file, by its kind. */
export type Limits = Readonly<Record<EvidenceMedia, number>>

const megabyte = 1024 * 1024
export const usualLimits: Limits = { photo: 25 * megabyte, video: 500 * megabyte, document: 20 * megabyte }

/** The most pixels of a picture: telephones take 108 megapixels, and a bomb claims more. */
export const mostPixels = 110_000_000

/** The kind that a declared media type is of; undefined for what says nothing, such as `application/octet-stream`. */
export function kindOf(mediaType: string | null | undefined): EvidenceMedia | undefined {
  if (!mediaType) return undefined
  if (mediaType.startsWith('image/')) return 'photo'
  if (mediaType.startsWith('video/')) return 'video'
  return accepted[mediaType]
}

export const inMegabytes = (bytes: number): string => `${Math.round((bytes / megabyte) * 10) / 10} MB`

/** The prebuilt picture library reads AVIF; one with HEVC, as telephones write HEIC, must be built by hand. */
function reads(suffix: string): boolean {
  const { fileSuffix } = sharp.format.heif.input as { fileSuffix?: string[] }
  return fileSuffix?.includes(suffix) ?? false
}
