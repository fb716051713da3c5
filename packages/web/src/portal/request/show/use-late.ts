import { useEffect, useRef, useState } from 'react'

const pause = 250

/**
 * A value that is shown at once and told on when the typing pauses, or the field or page is left: so that each key is answered at once, however much depends on
 * what is written.
 */
export function useLate<Value>(
  value: Value,
  onChange: (value: Value) => void,
): { value: Value; change: (value: Value) => void; onBlur: () => void } {
  const [written, setWritten] = useState<{ value: Value }>()
  const waiting = useRef<{ value: Value }>(undefined)
  const tell = useRef(onChange)
  tell.current = onChange
  const flush = useRef(() => {
    if (!waiting.current) return
    const { value: last } = waiting.current
    waiting.current = undefined
    tell.current(last)
    setWritten(undefined)
  })
  useEffect(() => {
    if (!written) return
    const timer = setTimeout(flush.current, pause)
    return () => clearTimeout(timer)
  }, [written])
  useEffect(() => {
    const leave = flush.current
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [])
  const change = (next: Value) => {
    waiting.current = { value: next }
    setWritten(waiting.current)
  }
  return { value: written ? written.value : value, change, onBlur: flush.current }
}
