import { expect, test } from 'vitest'
import { withClient } from '../store/embedded/prepare-database.ts'
import { templateDatabase, testDatabase } from './database.ts'

const rowsOf = (url: string, text: string) =>
  withClient(url, async (client) => (await client.query(text)).rows)

test('each database is fresh, owned by a role that is no superuser, and has the extensions', async () => {
  const [first, second] = await Promise.all([testDatabase(), testDatabase()])
  await rowsOf(first.url, 'create table only_here ()')
  expect(await rowsOf(second.url, "select to_regclass('only_here') as found")).toEqual([{ found: null }])
  expect(
    await rowsOf(
      second.url,
      `select rolname, rolsuper or rolbypassrls as free, datdba = r.oid as owner, unaccent('é') as plain, 'a' % 'a' as alike
       from pg_roles r, pg_database where rolname = current_user and datname = current_database()`,
    ),
  ).toEqual([{ rolname: 'redress', free: false, owner: true, plain: 'e', alike: true }])
  expect(await rowsOf(second.adminUrl, 'select current_database() as name')).toEqual(
    await rowsOf(second.url, 'select current_database() as name'),
  )
  await Promise.all([first.drop(), second.drop()])
  await expect(rowsOf(first.url, 'select 1')).rejects.toMatchObject({ code: '3D000' })
})

test('a template is prepared once, and copied with what is in it', async () => {
  let prepared = 0
  const prepare = async (url: string) => {
    prepared++
    await rowsOf(url, 'create table filled as select 7 as n')
  }
  const key = `test ${process.pid}`
  await Promise.all([templateDatabase(key, prepare), templateDatabase(key, prepare)])
  const copy = await testDatabase({ template: key })
  expect(await rowsOf(copy.url, 'update filled set n = n + 1 returning n')).toEqual([{ n: 8 }])
  const other = await testDatabase({ template: key })
  expect(await rowsOf(other.url, 'select n from filled')).toEqual([{ n: 7 }])
  expect(prepared).toBe(1)
  await Promise.all([copy.drop(), other.drop()])
})

test('a template whose preparation fails is prepared anew', async () => {
  const key = `failing ${process.pid}`
  const broken = () => Promise.reject(new Error('no such migration'))
  await expect(templateDatabase(key, broken)).rejects.toThrow('no such migration')
  await expect(testDatabase({ template: key })).rejects.toThrow('Call templateDatabase first.')
  await templateDatabase(key, (url) => rowsOf(url, 'create table filled ()').then(() => undefined))
  await (await testDatabase({ template: key })).drop()
})
