import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { permissions } from './access/principal.ts'
import { problemTypes } from './problem-types.ts'
import { type ServedWorld, servedWorld } from './testing/served-world.ts'

let world: ServedWorld
beforeAll(async () => {
  world = await servedWorld({ at: '2026-03-03T09:00:00+01:00' })
}, 60_000)
afterAll(() => world.close())

interface Operation {
  summary?: string
  responses: Record<string, { description?: string }>
  'x-access'?: string
  parameters?: { name: string; in: string; schema?: unknown }[]
}

test('the document is OpenAPI 3.1, and every reference in it leads somewhere', async () => {
  const { body } = await world.as().get('/api/v1/openapi.json')
  expect(body.openapi).toBe('3.1.0')
  expect(body.info).toMatchObject({ title: 'Redress', version: '1' })
  expect(Object.keys(body.components.securitySchemes)).toEqual(['apiKey', 'session'])
  const references = [...JSON.stringify(body).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path ?? '')
  expect(references.length).toBeGreaterThan(20)
  for (const reference of new Set(references)) {
    const target = reference.split('/').reduce((at, name) => at?.[name], body)
    expect(target, reference).toBeDefined()
  }
  expect(body.components.schemas.Problem.properties.refusal).toBeDefined()
  expect(body.components.schemas.Case.properties.promises).toBeDefined()
})

test('every route says what it does, what it answers, and who may call it', async () => {
  const { body } = await world.as().get('/api/v1/openapi.json')
  const operations = Object.entries<Record<string, Operation>>(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ route: `${method} ${path}`, path, operation })),
  )
  expect(operations.length).toBeGreaterThan(15)
  for (const { route, path, operation } of operations) {
    expect(operation.summary, route).toBeTruthy()
    expect(
      Object.keys(operation.responses).some((status) => /^[23]/.test(status)),
      route,
    ).toBe(true)
    for (const response of Object.values(operation.responses))
      expect(response.description, route).toBeTruthy()
    expect(operation.responses.default, route).toBeDefined()
    expect([...Object.keys(permissions), 'public'], route).toContain(operation['x-access'])
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const given = (operation.parameters ?? []).filter((each) => each.in === 'path').map(({ name }) => name)
    expect(given.sort(), route).toEqual(named.sort())
  }
})

test('the page needs no other host', async () => {
  const page = await world.as().get('/api/v1/docs')
  expect(page.headers.get('content-security-policy')).toMatch("default-src 'none'; script-src 'self'")
  expect(page.body).not.toMatch(/https?:\/\//)
  for (const [, path] of page.body.matchAll(/(?:src|href)="([^"]+)"/g)) {
    const file = await world.as().get(path)
    expect(file.status, path).toBe(200)
  }
  expect((await world.as().get('/api/v1/docs/package.json')).status).toBe(404)
  expect((await world.as().get('/api/v1/docs/..%2fpackage.json')).status).toBe(404)
})

test('every type of problem that our code answers with is described, at the address that is its type', async () => {
  const folder = import.meta.dirname
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  const used = files.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8')
    return [...text.matchAll(/new ProblemError\(\s*\{\s*type: '([\w-]+)'/g)].map(([, type]) => type ?? '')
  })
  const undescribed = [...new Set(used)].filter((type) => !Object.hasOwn(problemTypes, type))
  expect(undescribed).toEqual([])
  const one = await world.as().get('/problems/refused')
  expect(one).toMatchObject({ status: 200, body: { type: '/problems/refused', status: 422 } })
  expect((await world.as().get('/problems/constructor')).status).toBe(404)
})
