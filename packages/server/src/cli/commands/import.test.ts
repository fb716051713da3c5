import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openShop, type Shop } from '../../orders/testing/shop.ts'
import { main } from '../main.ts'
import { memoryTerminal } from '../memory-terminal.ts'

let shop: Shop
let folder: string
beforeAll(async () => {
  shop = await openShop()
})
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-import-'))
  await shop.store.transaction('halle', async (_, client) => {
    for (const table of ['orders', 'customers', 'sellers', 'service_centres'])
      await client.query(`delete from ${table} where organisation = 'halle'`)
  })
  return () => rm(folder, { recursive: true, force: true })
})
afterAll(() => shop?.close())

async function run(file: string, content: string | Buffer, ...more: string[]) {
  await writeFile(join(folder, file), content)
  return call('orders', file, ...more)
}

async function call(what: string, file: string, ...more: string[]) {
  const terminal = memoryTerminal(folder)
  const code = await main(
    ['import', what, file, '--organisation', 'halle', '--database', shop.url, ...more],
    terminal,
  )
  return { code, out: terminal.written, errors: terminal.errors }
}

const lines = async () => {
  const { rows } = await shop.store.read('halle', (_, client) =>
    client.query(`select o.external_id || '/' || l.line_id || ' ' || l.title || ' ' || coalesce(l.quantity::text, '') as line
      from order_lines l join orders o using (organisation, order_id) order by o.external_id, l.position`),
  )
  return rows.map(({ line }) => line)
}
const customers = async () => {
  const { rows } = await shop.store.read('halle', (_, client) =>
    client.query('select external_id, name, email from customers order by external_id'),
  )
  return rows
}

const header = 'externalId,placedAt,customer.externalId,customer.name,line.id,line.title,line.quantity'
const good = [
  header,
  'a1,2026-03-01T16:00:00+01:00,c1,Ann,1,Brown crab,20.5',
  'a1,2026-03-01T16:00:00+01:00,c1,Ann,2,Oysters,50',
  'a2,2026-03-02T16:00:00+01:00,c2,Bo,1,Turbot,3',
].join('\n')
const imported = ['a1/1 Brown crab 20.5', 'a1/2 Oysters 50', 'a2/1 Turbot 3']

describe('redress import orders', () => {
  test('imports a row for each order line; again, nothing is there twice', async () => {
    const first = await run('orders.csv', good)
    expect(first).toMatchObject({ code: 0, errors: '' })
    expect(first.out).toContain('✓ 3 rows for halle: 2 created, 1 updated, 0 unchanged, 0 rejected')
    expect(await lines()).toEqual(imported)
    const again = await call('orders', 'orders.csv')
    expect(again.out).toContain('0 created, 0 updated, 3 unchanged')
    expect(await lines()).toEqual(imported)
  })

  test.each([
    ['a byte order mark', `\uFEFF${good}`],
    ['Windows line breaks and an empty last line', `${good.replaceAll('\n', '\r\n')}\r\n\r\n`],
    ['semicolons and decimal commas', good.replaceAll(',', ';').replace('20.5', '20,5')],
    ['tabs', good.replaceAll(',', '\t')],
    ['quotes around everything', good.replaceAll(/[^,\n]+/g, '"$&"')],
    ['gzip', gzipSync(good)],
  ])('reads a file with %s', async (_, content) => {
    expect(await run('orders.csv', content)).toMatchObject({ code: 0, errors: '' })
    expect(await lines()).toEqual(imported)
  })

  test('reads fields in quotes with delimiters, quotes and line breaks in them', async () => {
    const row = 'a1,,c1,"Ann ""the cook"", of\r\nthe port",1,"Crab\n5"" wide",2'
    expect(await run('orders.csv', `${header}\n${row}\na2,,c2,Bo,1,Turbot,3`)).toMatchObject({ code: 0 })
    expect(await customers()).toMatchObject([{ name: 'Ann "the cook", of\nthe port' }, { name: 'Bo' }])
    expect(await lines()).toEqual(['a1/1 Crab\n5" wide 2', 'a2/1 Turbot 3'])
  })

  test('reads JSON Lines, with what CSV cannot say', async () => {
    const orders = [
      {
        externalId: 'a1',
        customer: { externalId: 'c1', address: { city: 'Nantes' } },
        lines: [
          { id: 1, title: 'Brown crab', quantity: 20.5 },
          { id: 2, title: 'Oysters', quantity: '50' },
        ],
        deliveries: [{ id: 'd', lines: [1], deliveredAt: '2026-03-03T07:10:00+01:00' }],
      },
      { externalId: 'a2', customer: 'c1', lines: [{ id: 1, title: 'Turbot', quantity: 3 }] },
    ]
    const text = orders.map((order) => JSON.stringify(order)).join('\n')
    expect(await run('orders.jsonl', text)).toMatchObject({ code: 0, errors: '' })
    expect(await lines()).toEqual(imported)
    expect((await run('orders.jsonl', text)).out).toContain('2 unchanged')
  })

  test('adds lines that come later in the file, or in another file, to their order', async () => {
    const rows = good.split('\n')
    await run('orders.csv', [rows[0], rows[1], rows[3], rows[2]].join('\n'))
    expect(await lines()).toEqual(imported)
    await run('more.csv', `${header}\na2,,,,2,Sea bass,1`)
    expect(await lines()).toEqual([...imported, 'a2/2 Sea bass 1'])
  })
})

describe('Wrong rows are told by line and column, kept aside with the reason, and the rest is imported', () => {
  const cases: [string, string, string][] = [
    [
      'a number',
      'b1,,c1,,1,Crab,many',
      '3:16 line.quantity "many" is no number: write its digits with a point',
    ],
    ['an instant', 'b1,yesterday,c1,,1,Crab,1', '3:4 placedAt "yesterday" is no instant'],
    [
      'an instant without offset',
      'b1,2026-03-01 16:00,c1,,1,Crab,1',
      'its offset from UTC is missing; write 2026-03-01T16:00+01:00',
    ],
    ['no external id', ',,c1,,1,Crab,1', '3:1 externalId is missing.'],
    ['no line id', 'b1,,c1,,,Crab,1', '3:9 line.id is missing.'],
    ['no customer', 'b1,,,,1,Crab,1', '3:5 The order "b1" is new and needs its customer.'],
    ['a field too few', 'b1,,c1,,1,Crab', 'The row has 6 fields, and the header 7'],
    ['a field too many', 'b1,,c1,Ann, of the port,1,Crab,1', 'The row has 8 fields, and the header 7'],
    ['a quote inside', 'b1,,c1,,1,Crab 5" wide,1', '3:17 A quote stands wrong'],
    ['a quote never closed', 'b1,,c1,,1,"Crab,1', '3:11 A quote stands wrong'],
    ['below nothing', 'b1,,c1,,1,Crab,-1', '3:16 line.quantity is below 0.'],
    ['no text', 'b1,,c1,,1,Cr\u0000ab,1', 'holds a character that no text has'],
  ]
  test.each(cases)('%s', async (_, row, told) => {
    const rows = good.split('\n')
    const { code, out, errors } = await run(
      'orders.csv',
      [rows[0], rows[1], row, ...rows.slice(2)].join('\n'),
    )
    expect(code).toBe(1)
    expect(errors).toContain('orders.csv:3:')
    expect(errors).toContain(told)
    expect(out).toContain('1 rejected')
    expect(await lines()).toEqual(imported)
    const kept = (await readFile(join(folder, 'orders.rejected.csv'), 'utf8')).split('\n')
    expect(kept[0]).toBe(`${header},rejected`)
    expect(kept[1]?.startsWith(`${row},`)).toBe(true)
  })

  test('a file in another encoding is told to be saved as UTF-8', async () => {
    const { code, errors } = await run('orders.csv', Buffer.from(`${good}\nb1,,c1,Zoé,1,Crab,1`, 'latin1'))
    expect(code).toBe(1)
    expect(errors).toContain('orders.csv:5:10 A character here is not UTF-8. Save the file as UTF-8.')
    expect(await lines()).toEqual(imported)
  })

  test('corrected where they were kept, they are imported from there', async () => {
    await run('orders.csv', `${good}\nb1,,c1,,1,Crab,many`)
    const path = join(folder, 'orders.rejected.csv')
    await writeFile(path, (await readFile(path, 'utf8')).replace('Crab,many', 'Crab,4'))
    expect(await call('orders', 'orders.rejected.csv')).toMatchObject({ code: 0 })
    expect(await lines()).toEqual([...imported, 'b1/1 Crab 4'])
  })

  test('the first 20 are told, all are kept', async () => {
    const rows = Array.from({ length: 25 }, (_, index) => `b${index},,c1,,1,Crab,many`)
    const { errors } = await run('orders.csv', [good, ...rows].join('\n'))
    expect(errors.match(/is no number/g)).toHaveLength(20)
    expect(errors).toContain('… and 5 more')
    expect((await readFile(join(folder, 'orders.rejected.csv'), 'utf8')).trim().split('\n')).toHaveLength(26)
  })

  test.each([
    ['{"externalId":"b1","custmer":"c1"}', '2:30 There is no "custmer" here. Did you mean "customer"?'],
    ['{"externalId":"b1","customer":"nobody"}', '2:31 There is no customer "nobody"'],
    [
      '{"externalId":"b1","customer":"c1","lines":[{"id":1,"title":"x"},{"id":2,"quantity":"x"}]}',
      '2:85 lines[1].quantity "x" is no number',
    ],
    [
      '{"externalId":"b1","customer":{"externalId":"c1","email":"here"}}',
      '2:58 customer.email is no e-mail address.',
    ],
    [
      '{"externalId":"b1","customer":"c1","facts":{"email":"a@b.c"}}',
      'facts.email is no fact that a policy declares',
    ],
    [
      `{"externalId":"b1","customer":"c1","facts":{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}}`,
      'facts is nested more than 5 deep.',
    ],
    ['{"externalId":"b1","customer', 'This is not JSON from here on'],
    ['{"externalId":"b1",]', '2:20 This is not JSON from here on: ]'],
    ['[1]', '2:1 Each line must be one JSON object'],
  ])('in JSON Lines: %s', async (row, told) => {
    const first = '{"externalId":"a0","customer":{"externalId":"c1"}}'
    const { code, errors } = await run(
      'orders.jsonl',
      `${first}\n${row}\n{"externalId":"a9","customer":"c1"}`,
    )
    expect(code).toBe(1)
    expect(errors).toContain(told)
    const [kept] = (await readFile(join(folder, 'orders.rejected.jsonl'), 'utf8')).split('\n')
    expect(JSON.parse(kept ?? '')).toMatchObject({ rejected: expect.stringContaining('2:') })
    const { rows } = await shop.store.read('halle', (_, client) =>
      client.query('select external_id from orders order by 1'),
    )
    expect(rows).toEqual([{ external_id: 'a0' }, { external_id: 'a9' }])
  })
})

describe('A wrong call says what to do, and imports nothing', () => {
  test.each([
    [
      'a column that there is not',
      good.replace('line.quantity', 'line.quantty'),
      'orders.csv:1:74 There is no "line.quantty" among the columns. Did you mean "line.quantity"?',
    ],
    [
      'a column twice',
      good.replace('line.quantity', 'line.title'),
      'The column "line.title" is there twice.',
    ],
    [
      'no external ids',
      good.replace('externalId,', 'number,'),
      'The column "externalId" is missing. Is the first line the header?',
    ],
    [
      'both ways to name the customer',
      good.replace('placedAt', 'customer'),
      'Give either "customer", an external id, or "customer.externalId"',
    ],
    ['a JSON array', '[{"externalId": "a"}]', 'This is a JSON array. Write one object on each line'],
    ['nothing', '', 'The file is empty.'],
    ['UTF-16', Buffer.from(`\uFEFF${good}`, 'utf16le'), 'The file is in UTF-16. Save it as UTF-8'],
    ['a spreadsheet', Buffer.from('PK\u0003\u0004'), 'Save the sheet as CSV in UTF-8.'],
    ['gzip that is cut', gzipSync(good).subarray(0, 30), 'The file is not whole gzip'],
  ])('%s', async (_, content, told) => {
    const { code, errors } = await run('orders.csv', content)
    expect(code).toBe(2)
    expect(errors).toContain(told)
    expect(await lines()).toEqual([])
  })

  test('no such file, no such organisation', async () => {
    expect((await call('orders', 'nothing.csv')).errors).toContain('nothing.csv cannot be read')
    expect((await call('orders', '.')).errors).toContain('This is a folder, not a file.')
    await writeFile(join(folder, 'orders.csv'), good)
    const strange = await call('orders', 'orders.csv', '--organisation', 'hale')
    expect(strange).toMatchObject({ code: 2 })
    expect(strange.errors).toContain('There is no organisation "hale".\nThere are halle, other.')
  })
})

test('Customers, sellers and service centres come from files of their own', async () => {
  await writeFile(
    join(folder, 'customers.csv'),
    'externalId,kind,email,address.city\nc1,business,a@b.example,Nantes\nc2,club,,',
  )
  const { code, errors } = await call('customers', 'customers.csv')
  expect(code).toBe(1)
  expect(errors).toContain('customers.csv:3:4 kind "club" is none of consumer, business, account.')
  await writeFile(join(folder, 'sellers.jsonl'), '{"externalId":"s1","name":"Yann"}')
  expect(await call('sellers', 'sellers.jsonl')).toMatchObject({ code: 0 })
  await writeFile(
    join(folder, 'centres.csv'),
    'externalId,name,brands,latitude,longitude\nk1,Atelier,Amica|Beko,47.2,-1.55',
  )
  expect(await call('service-centres', 'centres.csv')).toMatchObject({ code: 0 })
  const { rows } = await shop.store.read('halle', (_, client) =>
    client.query('select brands, latitude from service_centres'),
  )
  expect(rows).toEqual([{ brands: ['Amica', 'Beko'], latitude: 47.2 }])
})

test('Killed in the middle and run again, everything is there once', async () => {
  const rows = Array.from({ length: 30_000 }, (_, index) => {
    const order = Math.floor(index / 3)
    return `k${order},,c${order % 500},,${(index % 3) + 1},Crab,1`
  })
  await writeFile(join(folder, 'orders.csv'), [header, ...rows].join('\n'))
  const cli = new URL('../main.ts', import.meta.url).href
  const program = `const { main } = await import(${JSON.stringify(cli)}); await main(process.argv.slice(1))`
  const call = [
    'import',
    'orders',
    join(folder, 'orders.csv'),
    '--organisation',
    'halle',
    '--database',
    shop.url,
  ]
  const child = spawn(process.execPath, ['-e', program, ...call], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  while ((await countLines()) === 0) await sleep(5)
  child.kill('SIGKILL')
  const [, signal] = await ended
  expect(signal).toBe('SIGKILL')
  const left = await countLines()
  expect(left).toBeLessThan(30_000)
  expect((await run('orders.csv', [header, ...rows].join('\n'))).out).toContain('0 rejected')
  expect(await countLines()).toBe(30_000)
  expect(await customers()).toHaveLength(500)
})

async function countLines(): Promise<number> {
  const { rows } = await shop.store.read('halle', (_, client) =>
    client.query('select count(*)::int as lines from order_lines'),
  )
  return rows[0]?.lines
}
