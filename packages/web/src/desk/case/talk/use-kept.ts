import { useSessionStorage } from '@mantine/hooks'

/** What somebody writes, kept in this tab until it is sent. */
export function useWritingKept(name: string) {
  return useSessionStorage({ key: `redress-${name}`, defaultValue: '', getInitialValueInEffect: false })
}
