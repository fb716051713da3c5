import { useEffect, useSyncExternalStore } from 'react'
import type { Upload } from './upload.ts'
import { currentUploads, onUploads, resumeUploads } from './uploads.ts'

/** The uploads of several groups together. */
export function useUploadsOf(groups: readonly string[]): readonly Upload[] {
  const all = useSyncExternalStore(onUploads, currentUploads)
  useEffect(() => void resumeUploads(), [])
  return all.filter(({ group }) => groups.includes(group))
}
