import { useOnPage } from '../data/context.tsx'

/** Where the case is turned into another kind of request. */
export function useAddressOfTurn() {
  const { view } = useOnPage()
  const { number } = view.order ?? {}
  const to = number ? `/orders/${encodeURIComponent(number)}/request` : '/request'
  return (kind: string) => ({ to, search: { case: view.number, kind } as never })
}
