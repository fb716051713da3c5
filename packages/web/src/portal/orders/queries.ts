/** What the server knows of a customer's orders; kept on the device, so that an order that was seen opens without a connection. */
import type { CaseSummary, Choices, OrderSummary, OrderView, ServiceCentre } from '@redress/server/api'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getKept } from '../../ui/api/kept.ts'
import { get, query } from '../../ui/api/request.ts'

export interface Page<Item> {
  items: Item[]
  next?: string
}

const pages = <Item>(path: string, filters: Record<string, string | number | undefined>) => ({
  queryKey: [path.slice(1), filters],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
    getKept<Page<Item>>(`${path}${query({ ...filters, cursor: pageParam })}`),
  getNextPageParam: ({ next }: Page<Item>) => next,
})

export const useOrders = () => useInfiniteQuery(pages<OrderSummary>('/orders', { limit: 20 }))

export const useCases = (filters: { order?: string } = {}) =>
  useInfiniteQuery(pages<CaseSummary>('/cases', { ...filters, sort: 'opened_at', limit: 20 }))

/** An order by its number, or by an id; none is asked for where there is none. */
export const useOrder = (order: string | undefined) =>
  useQuery({
    queryKey: ['order', order],
    enabled: order !== undefined,
    queryFn: () => getKept<OrderView>(`/orders/${encodeURIComponent(order ?? '')}`),
  })

/** The choices, and how many milliseconds the server's clock was ahead of this device's when they were told. */
export type ChoicesHere = Choices & { ahead: number }

/** What can be asked for about an order, or about none. */
export const useChoices = (order: string | undefined) =>
  useQuery({
    queryKey: ['choices', order],
    queryFn: () =>
      getKept<Choices, ChoicesHere>(`/choices${query({ order })}`, (fresh) => ({
        ...fresh,
        ahead: Date.parse(fresh.now) - Date.now(),
      })),
  })

export interface Place {
  latitude: number
  longitude: number
}

/** The service centres for brands: the nearest first, where it is known from where. */
export const useCentres = (from: Place | undefined, brand: string | undefined) =>
  useQuery({
    queryKey: ['service-centres', from, brand],
    queryFn: () => {
      const near = from && `${from.latitude.toFixed(3)},${from.longitude.toFixed(3)}`
      return get<Page<ServiceCentre>>(`/service-centres${query({ near, brand, limit: 20 })}`)
    },
  })
