/** A file on its way to the server: kept on this device until it is there, so that neither a closed page nor a lost connection loses it. */
export type Medium = 'photo' | 'video' | 'document'

export interface Upload {
  id: string
  /** What it was taken for: a draft, a message. Those of a group are forgotten together. */
  group: string
  name: string
  type: string
  size: number
  medium: Medium
  state: 'waiting' | 'sending' | 'done' | 'refused'
  /** Bytes that the server has. */
  sent: number
  /** Where the bytes go, once the server has said so. */
  url?: string
  /** The id of the file at the server. */
  file?: string
  /** Why it was not accepted, as the server says it; or that the device would not keep it. */
  problem?: string
}

export const isUnfinished = ({ state }: Pick<Upload, 'state'>): boolean =>
  state === 'waiting' || state === 'sending'

export const mediumOf = (type: string): Medium =>
  type.startsWith('image/') ? 'photo' : type.startsWith('video/') ? 'video' : 'document'

/** What a file field takes, for the kinds of media wanted. */
export function acceptOf(media: readonly Medium[]): string {
  const types: Record<Medium, string> = {
    photo: 'image/jpeg,image/png,image/webp,image/avif',
    video: 'video/mp4,video/quicktime,video/webm',
    document: 'application/pdf',
  }
  return media.map((medium) => types[medium]).join(',')
}

/** The id of a file from the address of its upload: the last part. */
export const fileOf = (url: string): string => new URL(url, 'http://here').pathname.split('/').at(-1) ?? ''
