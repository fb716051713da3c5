import { useDebouncedValue } from '@mantine/hooks'
import { type LoadedPolicy, loadPolicy, type Policy } from '@redress/engine'
import type { Choices, CustomerView, Found, Opening, OrderSummary, PreviewView } from '@redress/server/api'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { get, post, query } from '../../ui/api/request.ts'

/** The policy in force; of several, the first. */
export const usePolicyInForce = () =>
  useQuery({
    queryKey: ['policy-in-force'],
    queryFn: async (): Promise<LoadedPolicy | undefined> => {
      const { items } = await get<{ items: { policy: string; version: string; inForce: boolean }[] }>(
        '/policies',
      )
      const [named] = items.filter(({ inForce }) => inForce)
      return named && loadPolicy(await get<Policy>(`/policies/${named.policy}/${named.version}/compiled`))
    },
    staleTime: 5 * 60_000,
    structuralSharing: false,
  })

export interface Callers {
  orders: OrderSummary[]
  customers: CustomerView[]
  cases: Found['items']
}

const none = { items: [] }

/** Whom somebody on the telephone may be: by order number, name, number of the telephone, address, or an earlier case. */
export function useCallers(typed: string) {
  const [text] = useDebouncedValue(typed.trim(), 250)
  return useQuery({
    queryKey: ['callers', text],
    enabled: text.length >= 2,
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<Callers> => {
      const [orders, customers, cases] = await Promise.all([
        get<{ items: OrderSummary[] }>(`/orders${query({ number: text.toUpperCase(), limit: 5 })}`),
        get<{ items: CustomerView[] }>(`/customers${query({ q: text, limit: 8 })}`),
        get<Found>(`/search${query({ q: text, limit: 5 })}`).catch(() => none),
      ])
      return { orders: orders.items, customers: customers.items, cases: cases.items }
    },
  })
}

/** The orders of a customer, the newest first. */
export const useOrdersOf = (customer: string | undefined) =>
  useQuery({
    queryKey: ['orders-of', customer],
    enabled: customer !== undefined,
    queryFn: async () =>
      (await get<{ items: OrderSummary[] }>(`/orders${query({ customer, limit: 20 })}`)).items,
  })

/** What can be asked for about an order now, and why not the rest. */
export const useChoices = (named: {
  order?: string | undefined
  customer?: string | undefined
  channel?: string | undefined
}) =>
  useQuery({
    queryKey: ['choices', named.order, named.customer, named.channel],
    enabled: named.customer !== undefined,
    queryFn: () => get<Choices>(`/choices${query({ ...named })}`),
  })

/** What the request of a call would come to, a moment after each change. */
export function useJudged(opening: Opening | undefined) {
  const text = opening && JSON.stringify(opening)
  const [asked] = useDebouncedValue(text, 350)
  const judged = useQuery({
    queryKey: ['call-judged', asked],
    enabled: asked !== undefined,
    placeholderData: keepPreviousData,
    queryFn: () => post<PreviewView>('/cases/preview', JSON.parse(asked ?? '{}')),
  })
  return { ...judged, settled: asked === text && !judged.isPlaceholderData && !judged.isFetching }
}
