import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../../testing/database.ts'
import { migrate } from '../migrate.ts'

let database: TestDatabase
let client: pg.Client
beforeAll(async () => {
  database = await testDatabase()
  await migrate(database.url, { to: '0082-due' })
  client = new pg.Client(database.adminUrl)
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

test('replies of one title become one with several texts; those of others and other shops stay', async () => {
  await client.query(`
    insert into organisations (organisation, title, languages) values ('one', '{}', '{fr,en}'), ('two', '{}', '{en}');
    insert into canned_replies (organisation, reply_id, language, title, body, updated_at) values
      ('one', '01a00000-0000-7000-8000-000000000001', 'en', 'Merci', 'Thank you', now()),
      ('one', '01a00000-0000-7000-8000-000000000002', 'fr', 'MERCI', 'Merci', now()),
      ('one', '01a00000-0000-7000-8000-000000000003', 'fr', 'Photo', 'Une photo ?', now()),
      ('two', '01a00000-0000-7000-8000-000000000004', 'en', 'Merci', 'Thanks', now())`)
  expect(await migrate(database.url, { to: '0083-replies-in-languages' })).toEqual([
    '0083-replies-in-languages',
  ])
  const { rows } = await client.query(
    'select organisation, title, texts, version from canned_replies order by reply_id',
  )
  expect(rows).toEqual([
    { organisation: 'one', title: 'Merci', texts: { en: 'Thank you', fr: 'Merci' }, version: 1 },
    { organisation: 'one', title: 'Photo', texts: { fr: 'Une photo ?' }, version: 1 },
    { organisation: 'two', title: 'Merci', texts: { en: 'Thanks' }, version: 1 },
  ])
})
