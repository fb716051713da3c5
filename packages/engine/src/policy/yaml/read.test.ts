import { expect, test } from 'vitest'
import { readYaml } from './read.ts'
import { entryAt, nodeAt, pathText, plain } from './tree.ts'

const read = (text: string) => {
  const { root, positionOf, diagnostics } = readYaml(text, 'policy.yaml')
  expect(diagnostics).toEqual([])
  return { root: root as NonNullable<typeof root>, positionOf }
}

test('numbers and dates stay as they are written, true and false do not', () => {
  const { root } = read(
    'amount: 9.90\nbig: 12345678901234567890.10\nhex: 0x10\non: 2026-03-03\nyes: true\nno: no\nnone:\n',
  )
  expect(plain(root)).toEqual({
    amount: '9.90',
    big: '12345678901234567890.10',
    hex: '0x10',
    on: '2026-03-03',
    yes: true,
    no: 'no',
    none: null,
  })
})

test('keys that are numbers or dates are names', () => {
  const { root } = read('2026-12-20: "10:00-16:00"\n57: Moselle\n')
  expect(plain(root)).toEqual({ '2026-12-20': '10:00-16:00', '57': 'Moselle' })
})

test('everything knows its line and column', () => {
  const { root, positionOf } = read('a:\n  - b: 1\n  - b: "x"\n')
  expect(positionOf(nodeAt(root, ['a', 1, 'b'])?.start ?? -1)).toEqual({ line: 3, column: 8 })
  expect(positionOf(entryAt(root, ['a', 1, 'b'])?.keyStart ?? -1)).toEqual({ line: 3, column: 5 })
  expect(pathText(['a', 1, 'b'])).toBe('a[1].b')
})
