import { useEffect, useState } from 'react'

/** The fields of a case in which somebody writes to somebody: the answer, and the note to colleagues. */
const written = new Set(['reply', 'note'])

/** Whether somebody writes an answer or a note of a case just now. */
export function useWriting(number: string): boolean {
  const [writing, setWriting] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another case begins anew
  useEffect(() => {
    setWriting(false)
    let rest: ReturnType<typeof setTimeout> | undefined
    const heard = ({ target }: Event) => {
      if (!(target instanceof HTMLElement) || !written.has(target.id)) return
      setWriting(true)
      clearTimeout(rest)
      rest = setTimeout(() => setWriting(false), 15_000)
    }
    document.addEventListener('input', heard)
    return () => {
      document.removeEventListener('input', heard)
      clearTimeout(rest)
    }
  }, [number])
  return writing
}
