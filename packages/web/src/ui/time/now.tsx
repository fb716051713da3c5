import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { atInstant } from './at-instant.ts'

const Context = createContext(Date.now())
const Ahead = createContext(0)
const hour = 3_600_000
const minute = 60_000

/** What time it is on the server, moving on by itself; `ahead` is how many milliseconds the server's clock is before this device's. */
export function NowProvider({
  ahead = 0,
  every = 1000,
  children,
}: {
  ahead?: number
  every?: number
  children: ReactNode
}) {
  const [now, setNow] = useState(() => Date.now() + ahead)
  useEffect(() => {
    setNow(Date.now() + ahead)
    const timer = setInterval(() => setNow(Date.now() + ahead), every)
    return () => clearInterval(timer)
  }, [ahead, every])
  return (
    <Ahead value={ahead}>
      <Context value={now}>{children}</Context>
    </Ahead>
  )
}

export const useNow = (): number => useContext(Context)

/** How long it is until an instant on the server's clock: told each second in its last hour, else each minute, so that a page full of dates rests. */
export function useTimeLeft(at: string): number {
  const ahead = useContext(Ahead)
  const [, tell] = useState(0)
  const left = Date.parse(at) - Date.now() - ahead
  useEffect(() => atInstant(Date.now() + untilTold(left), () => tell((times) => times + 1)))
  return left
}

/** In how many milliseconds what is shown of a time left changes. */
export function untilTold(left: number): number {
  if (left <= 0) return minute
  return left <= hour ? Math.max(50, left % 1000) : Math.min(minute, left - hour)
}
