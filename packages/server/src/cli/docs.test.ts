import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { main } from './main.ts'
import { memoryTerminal } from './memory-terminal.ts'

const page = resolve(import.meta.dirname, '../../../../docs/reference/command-line.md')
const text = readFileSync(page, 'utf8')
const example = /```console\n\$ npx redress (.*)\n([\s\S]*?)```/g

test('the examples of the reference are what the commands print', async () => {
  const examples = [...text.matchAll(example)]
  const printed = await Promise.all(examples.map(([, call = '']) => print(call)))
  const current = text.replace(
    example,
    (_whole, call) => `\`\`\`console\n$ npx redress ${call}\n${printed.shift()}\`\`\``,
  )
  if (process.env.UPDATE_DOCS) writeFileSync(page, current)
  else expect(text).toBe(current)
})

async function print(call: string): Promise<string> {
  const terminal = memoryTerminal(join(import.meta.dirname, 'fixtures'))
  const argv = [...call.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
  const code = await main(argv, terminal)
  return `${terminal.written}${terminal.errors}${code === 0 ? '' : `exit code ${code}\n`}`
}
