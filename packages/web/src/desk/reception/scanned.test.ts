import { expect, test } from 'vitest'
import { scanned } from './number-field.tsx'

test('a code holds the number, or the address of the case', () => {
  expect(scanned(' r7k 4mq 9xt ')).toBe('r7k 4mq 9xt')
  expect(scanned('https://volta.example.com/cases/R7K-4MQ-9XT')).toBe('R7K-4MQ-9XT')
  expect(scanned('https://volta.example.com/cases/L%2010000/')).toBe('L 10000')
})
