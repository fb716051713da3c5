import { expect, test } from 'vitest'

test('runs', () => expect(process.versions.tz).toBeDefined())
