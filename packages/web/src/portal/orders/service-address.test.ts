import { expect, test } from 'vitest'
import { addressOf } from './service-address.ts'

const order = {
  number: 'P 7',
  facts: {},
  invoices: [{ id: 'i', number: 'I-1', issuedAt: null, amount: null, currency: null }],
}
const line = { id: '1', facts: {} }

test.each([
  ['invoice', '#invoices'],
  ['service-centres', '#centres'],
  ['assistance-ticket', '/orders/P%207/request?line=1'],
  ['spare-parts', undefined],
])('%s leads to %s', (service, address) => {
  expect(addressOf(service, { line, order })).toBe(address)
})

test('the shop’s own address goes first, of the product before that of the order', () => {
  const manual = { ...order, facts: { manualUrl: 'https://shop.example/order.pdf' } }
  expect(addressOf('manual', { line, order: manual })).toBe('https://shop.example/order.pdf')
  const own = { id: '1', facts: { manualUrl: 'https://shop.example/tiller.pdf' } }
  expect(addressOf('manual', { line: own, order: manual })).toBe('https://shop.example/tiller.pdf')
})

test('what is no address of the web leads nowhere', () => {
  const odd = { id: '1', facts: { manualUrl: 'javascript:alert(1)' } }
  expect(addressOf('manual', { line: odd, order })).toBeUndefined()
})

test('an invoice that is not there yet leads nowhere', () => {
  expect(addressOf('invoice', { line, order: { ...order, invoices: [] } })).toBeUndefined()
})
