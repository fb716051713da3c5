import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const sources = readdirSync(import.meta.dirname).filter((file) => /^(?!.*\.test\.ts).*\.ts$/.test(file))

test.each(sources)('%s depends on nothing that the machine decides', (file) => {
  const code = readFileSync(`${import.meta.dirname}/${file}`, 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, '')
  expect(code.match(/\b(Temporal|Intl|Date|process|globalThis|performance|Math\.random)\b/)).toBeNull()
  expect(code.match(/from '(?!\.\/)[^']*'/)).toBeNull()
})
