import type { CaseSummary, CustomerView, OrderView } from '@redress/server/api'
import { useQuery } from '@tanstack/react-query'
import { get, query } from '../../../ui/api/request.ts'

/** The customer of a case. */
export const useCustomer = (id: string) =>
  useQuery({
    queryKey: ['customer', id],
    queryFn: () => get<CustomerView>(`/customers/${encodeURIComponent(id)}`),
    staleTime: 60_000,
  })

/** The order of a case, with its lines, deliveries, payments and invoices. */
export const useOrder = (id: string | undefined) =>
  useQuery({
    queryKey: ['order', id],
    queryFn: () => get<OrderView>(`/orders/${encodeURIComponent(id ?? '')}`),
    enabled: id !== undefined,
    staleTime: 60_000,
  })

/** Other cases of the same customer, the newest first. */
export const useCasesOf = (customer: string) =>
  useQuery({
    queryKey: ['cases', customer],
    queryFn: async () =>
      (await get<{ items: CaseSummary[] }>(`/cases${query({ customer, limit: 10 })}`)).items,
    staleTime: 60_000,
  })
