import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Upload } from './upload.ts'
import { bytesOf, currentUploads, onUploads, resumeUploads } from './uploads.ts'

/** The uploads of a group, such as a draft, as they go on. */
export function useUploads(group: string): readonly Upload[] {
  const all = useSyncExternalStore(onUploads, currentUploads)
  useEffect(() => void resumeUploads(), [])
  return all.filter((each) => each.group === group)
}

/** An address under which this page can show a photo or video that is still on this device. */
export function usePicture({ id, medium }: Pick<Upload, 'id' | 'medium'>): string | undefined {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (medium === 'document') return
    let made: string | undefined
    let gone = false
    void bytesOf(id).then((bytes) => {
      if (!bytes || gone) return
      made = URL.createObjectURL(bytes)
      setAddress(made)
    })
    return () => {
      gone = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [id, medium])
  return address
}
