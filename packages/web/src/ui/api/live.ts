import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'

/** What the server tells: a case, its messages or its notes have changed. */
export interface Notice {
  caseId?: string
  what: 'case' | 'message' | 'note' | 'missed' | 'presence'
  version?: number
}

/** Listens while the component is there, and asks again for what the keys name whenever something changes. Keys are texts, so that they compare by value. */
export function useLive(
  path: string | undefined,
  keys: readonly string[],
  onNotice?: (notice: Notice) => void,
): void {
  const client = useQueryClient()
  const told = useRef(onNotice)
  told.current = onNotice
  const all = keys.join(' ')
  useEffect(() => {
    if (path === undefined) return
    const source = new EventSource(`/api/v1${path}`)
    const changed = (event: MessageEvent<string>) => {
      for (const key of all.split(' ')) void client.invalidateQueries({ queryKey: [key] })
      told.current?.({ what: event.type, ...JSON.parse(event.data) })
    }
    for (const name of ['case', 'message', 'note', 'missed']) source.addEventListener(name, changed)
    return () => source.close()
  }, [path, client, all])
}
