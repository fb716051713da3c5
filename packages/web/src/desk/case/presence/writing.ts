import { useEffect, useState } from 'react'

/** Whether somebody writes in the answer of a case just now. */
export function useWriting(number: string): boolean {
  const [writing, setWriting] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another case begins anew
  useEffect(() => {
    setWriting(false)
    let rest: ReturnType<typeof setTimeout> | undefined
    const heard = ({ target }: Event) => {
      if (!(target instanceof HTMLElement) || target.id !== 'reply') return
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
