import { expect, test } from 'vitest'
import { placesFor } from './places.ts'

test('three at once; the fourth begins when one is done, also when that one fails', async () => {
  const inPlace = placesFor(3)
  const begun: number[] = []
  const ends: ((error?: Error) => void)[] = []
  const all = [0, 1, 2, 3, 4].map((index) =>
    inPlace(
      () =>
        new Promise<void>((resolve, reject) => {
          begun.push(index)
          ends[index] = (error) => (error ? reject(error) : resolve())
        }),
    ),
  )
  await Promise.resolve()
  expect(begun).toEqual([0, 1, 2])
  ends[1]?.(new Error('broken'))
  await expect(all[1]).rejects.toThrow('broken')
  await expect.poll(() => begun).toEqual([0, 1, 2, 3])
  ends[0]?.()
  await expect.poll(() => begun).toEqual([0, 1, 2, 3, 4])
  for (const end of ends) end()
  await Promise.all([all[0], ...all.slice(2)])
})
