import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

const Context = createContext(Date.now())

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
  return <Context value={now}>{children}</Context>
}

export const useNow = (): number => useContext(Context)
