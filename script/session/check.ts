/** Whether the pages show the session as it was recorded, which comes in on standard input: each line of theirs must be there, in order. Ids, numbers of cases, seconds aside. */
import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'

const block = /<!-- session -->\n```console\n([\s\S]*?)```/g
const ids: readonly [RegExp, string][] = [
  [/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID'],
  [/\b[2-9FHJKMQRTWXY]{3}(-[2-9FHJKMQRTWXY]{3}){2}\b/g, 'NUMBER'],
  [/\b[0-9a-f]{64}\b/g, 'HASH'],
  [/(T\d\d:\d\d):\d\d(\.\d+)?/g, '$1'],
]
const bare = (line: string) => ids.reduce((told, [id, name]) => told.replace(id, name), line.trim())

const recorded = (await text(process.stdin)).split('\n')
for (const page of process.argv.slice(2)) {
  const shown = [...readFileSync(page, 'utf8').matchAll(block)].map(([, lines = '']) => lines)
  const wrong =
    shown.length === 0 ? `${page} shows no session.` : firstNotRecorded(shown.join('\n').split('\n'))
  if (wrong !== undefined) {
    process.stderr.write(`${page} is not what the session says.\n${wrong}\n`)
    process.exitCode = 1
  }
}

function firstNotRecorded(lines: readonly string[]): string | undefined {
  let next = 0
  for (const line of lines.filter((each) => each.trim() !== '')) {
    const found = recorded.findIndex((each, index) => index >= next && bare(each) === bare(line))
    if (found === -1)
      return [`- ${line}`, ...recorded.slice(next, next + 12).map((each) => `+ ${each}`)].join('\n')
    next = found + 1
  }
  return undefined
}
