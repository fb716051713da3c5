import { afterAll, beforeAll, expect, test } from 'vitest'
import { packPolicy } from '../testing/pack-policy.ts'
import { customer, type ServedWorld, servedWorld, staff } from './testing/served-world.ts'

let world: ServedWorld
const { source } = packPolicy('seafood-marketplace')
const author = staff([], ['policy-author'], 'author')

beforeAll(async () => {
  world = await servedWorld({ at: '2026-03-03T09:00:00+01:00' })
}, 60_000)
afterAll(() => world.close())

test('anybody reads the policy in force, as a page, as Markdown or as data, in their language', async () => {
  const path = '/api/v1/policies/seafood-marketplace'
  const html = await world.as().get(path, { accept: 'text/html', 'accept-language': 'en' })
  expect(html.headers.get('content-type')).toMatch('text/html')
  expect(html.headers.get('content-security-policy')).toMatch("default-src 'none'")
  expect(html.body).toMatch(/Claim before noon/)
  const markdown = await world.as().get(`${path}?language=fr`, { accept: 'text/markdown' })
  expect(markdown.body).toMatch(/Réclamez avant midi/)
  const json = await world.as().get(path)
  expect(json.body).toMatchObject({ language: 'fr', version: 'Version 2026.1', languages: ['fr', 'en'] })
  expect((await world.as().get(path, { accept: 'image/png' })).status).toBe(406)
  expect((await world.as().get('/api/v1/policies/none')).status).toBe(404)
})

test('the file itself is for its authors', async () => {
  const path = '/api/v1/policies/seafood-marketplace'
  expect((await world.as(author).get(path, { accept: 'application/yaml' })).body).toBe(source)
  const buyer = customer(await world.customer())
  expect((await world.as(buyer).get(path, { accept: 'application/yaml' })).status).toBe(403)
})

test('a new version is published, and holds from its day', async () => {
  const next = source
    .replace('version: "2026.1"', 'version: "2026.2"')
    .replace('effective: 2026-01-01', 'effective: 2026-03-04')
  const published = await world.as(author).post('/api/v1/policies', { source: next })
  expect(published.status, JSON.stringify(published.body)).toBe(201)
  expect(published.body).toMatchObject({
    policy: 'seafood-marketplace',
    version: '2026.2',
    effective: '2026-03-04',
  })
  const inForce = async () =>
    (await world.as().get('/api/v1/policies')).body.items.find((each: { inForce: boolean }) => each.inForce)
      .version
  expect(await inForce()).toBe('2026.1')
  world.clock.set(Date.parse('2026-03-03T23:59:59+01:00'))
  expect(await inForce()).toBe('2026.1')
  world.clock.set(Date.parse('2026-03-04T00:00:00+01:00'))
  expect(await inForce()).toBe('2026.2')
})

test('a published version never changes; the very same is no change', async () => {
  const yaml = { 'content-type': 'application/yaml' }
  expect((await world.as(author).send('POST', '/api/v1/policies', source, yaml)).status).toBe(200)
  const other = `${source}\n# a remark\n`
  const refused = await world.as(author).send('POST', '/api/v1/policies', other, yaml)
  expect(refused).toMatchObject({ status: 409, body: { type: '/problems/version-published' } })
})

test('errors come with line and column, and what to do', async () => {
  const broken = source.replace('refuse: claim-deadline', 'refuse: claim-dedline')
  const line = broken.split('\n').findIndex((each) => each.includes('claim-dedline')) + 1
  const refused = await world.as(author).post('/api/v1/policies', { source: broken })
  expect(refused).toMatchObject({ status: 422, body: { type: '/problems/policy-errors' } })
  expect(refused.body.errors[0].at).toMatch(new RegExp(`^${line}:\\d+$`))
  expect(refused.body.detail).toContain('"redress policy check"')
  expect(refused.body.errors[0].help.length).toBeGreaterThan(5)
})

test('publishing is for policy authors', async () => {
  expect((await world.as(staff(['support'])).post('/api/v1/policies', { source })).status).toBe(403)
  expect((await world.as().post('/api/v1/policies', { source })).status).toBe(401)
})
