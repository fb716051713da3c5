import type { Readable } from 'node:stream'

/** Bytes from the first to the last, both included. */
export interface ByteRange {
  first: number
  last: number
}

/**
 * Where bytes are kept, by key: parts of `a-z 0-9 . -` joined by slashes. What is kept under a key is whole: a write that breaks off leaves nothing.
 * Errors of the disk or the network come as they are; `NotStored` where there is nothing under the key.
 */
export interface Storage {
  put(key: string, content: Readable, size: number): Promise<void>
  get(key: string, range?: ByteRange): Promise<Readable>
  /** Removes what is there; nothing to remove is fine. */
  delete(key: string): Promise<void>
  exists(key: string): Promise<boolean>
  /** Bytes. */
  size(key: string): Promise<number>
  move(from: string, to: string): Promise<void>
  /** Gives what is under a key as a file on this machine, for the time of the work. */
  asFile<Result>(key: string, work: (path: string) => Promise<Result>): Promise<Result>
  /** Whether it can be read and written now; throws what is wrong. */
  check(): Promise<void>
}

export class NotStored extends Error {
  constructor(key: string, cause?: unknown) {
    super(`There are no bytes under ${key}.`, { cause })
  }
}

/** Keys of one content: its original, and the copies made from it. Equal files of an organisation share them. */
export const contentKey = (organisation: string, sha256: string, copy: string): string =>
  `content/${organisation}/${sha256.slice(0, 2)}/${sha256}/${copy}`

/** Where an upload grows. */
export const uploadKey = (fileId: string): string => `uploads/${fileId}`

export const quarantineKey = (organisation: string, fileId: string): string =>
  `quarantine/${organisation}/${fileId}`
