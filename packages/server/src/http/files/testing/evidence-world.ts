/** A small world that takes files in and gives them out over real HTTP. */
import { mkdtemp, rm } from 'node:fs/promises'
import { request as rawRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { eraseBytes, examineFile } from '../../../evidence/effects.ts'
import { openEvidence } from '../../../evidence/evidence.ts'
import type { EvidenceSettings } from '../../../evidence/settings.ts'
import type { Services } from '../../../services.ts'
import { createWorld } from '../../../testing/world.ts'
import type { Principal } from '../../access/principal.ts'
import { createApp } from '../../app.ts'
import { casesRoutes } from '../../routes/cases.ts'
import { fileRoutes } from '../../routes/files.ts'
import { uploadRoutes } from '../../routes/uploads.ts'
import { serve } from '../../server.ts'

export type EvidenceWorld = Awaited<ReturnType<typeof evidenceWorld>>

export interface Answer {
  status: number
  headers: Headers
  bytes: Buffer
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects
  body: any
}

export async function evidenceWorld(settings: Partial<EvidenceSettings> = {}) {
  const world = await createWorld({ at: '2026-03-03T11:00:00+01:00' })
  const folder = await mkdtemp(join(tmpdir(), 'redress-evidence-'))
  const log = pino({ level: process.env.TEST_LOG ?? 'silent' })
  const processes: { url: string; services: Services; close(): Promise<void> }[] = []

  /** One more server process on the same database and the same files. */
  async function startProcess() {
    const evidence = await openEvidence({ ...world.services, log }, { storage: { folder }, ...settings })
    const services = { ...world.services, evidence, people: { proxies: 0 } } as unknown as Services
    const app = createApp(services, {
      routes: [casesRoutes, uploadRoutes, fileRoutes],
      identify: (context, next) => {
        const nobody = { kind: 'nobody', organisation: world.organisation }
        const asked = context.req.header('x-test-as')
        context.set('principal', asked ? JSON.parse(decodeURIComponent(asked)) : nobody)
        return next()
      },
    })
    const served = await serve(app, { port: 0, graceMs: 500 })
    const started = {
      url: served.url,
      services,
      async close() {
        await served.close()
        await evidence.close()
      },
    }
    processes.push(started)
    return started
  }
  const first = await startProcess()

  return {
    ...world,
    ...first,
    folder,
    startProcess,
    as: (principal: Principal, url = first.url) => client(url, principal),
    /** Carries out the waiting effects of a kind, as the queue does; gives what failed. */
    async carryOut(kind: string): Promise<string[]> {
      const failures: string[] = []
      const effects = await world.store.read(world.organisation, (db) =>
        db
          .selectFrom('effects')
          .selectAll()
          .where('organisation', '=', world.organisation)
          .where('kind', '=', kind)
          .where('state', '=', 'waiting')
          .execute(),
      )
      for (const { payload, effect_id: effectId } of effects) {
        const handler = kind === 'erase-file' ? eraseBytes : examineFile
        await handler({ organisation: world.organisation, payload, effectId } as never, first.services).then(
          () =>
            world.store.read(world.organisation, (_, sql) =>
              sql.query("update effects set state = 'done' where organisation = $1 and effect_id = $2", [
                world.organisation,
                effectId,
              ]),
            ),
          (error: Error) => failures.push(error.message),
        )
      }
      return failures
    },
    async close() {
      for (const each of processes) await each.close()
      await world.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export interface Named {
  name?: string
  type?: string
}

function client(url: string, principal: Principal) {
  const who = { 'x-test-as': encodeURIComponent(JSON.stringify(principal)) }
  const tus = { 'tus-resumable': '1.0.0', ...who }

  async function send(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: Buffer | string,
  ): Promise<Answer> {
    const response = await fetch(url + path, {
      method,
      headers: { ...who, ...headers },
      redirect: 'manual',
      ...(body !== undefined && { body: body as never }),
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    const json = /json/.test(response.headers.get('content-type') ?? '')
    return {
      status: response.status,
      headers: response.headers,
      bytes,
      body: json && bytes.length > 0 ? JSON.parse(bytes.toString()) : undefined,
    }
  }

  const begin = (length: number | undefined, { name, type }: Named = {}) =>
    send('POST', '/api/v1/uploads', {
      ...tus,
      ...(length === undefined ? { 'upload-defer-length': '1' } : { 'upload-length': String(length) }),
      'upload-metadata': [
        ...(name ? [`filename ${Buffer.from(name).toString('base64')}`] : []),
        ...(type ? [`filetype ${Buffer.from(type).toString('base64')}`] : []),
        'kind',
      ].join(','),
    })
  const patch = (path: string, offset: number, content: Buffer) =>
    send(
      'PATCH',
      path,
      { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
      content,
    )

  return {
    send,
    get: (path: string, headers?: Record<string, string>) => send('GET', path, headers),
    post: (path: string, body: unknown) =>
      send('POST', path, { 'content-type': 'application/json' }, JSON.stringify(body)),
    begin,
    patch,
    head: (path: string) => send('HEAD', path, tus),
    giveUp: (path: string) => send('DELETE', path, tus),
    /** Begins an upload and gives its address. */
    async started(length: number, named?: Named): Promise<string> {
      const { headers, status, body } = await begin(length, named)
      if (status !== 201) throw new Error(JSON.stringify(body))
      return headers.get('location') ?? ''
    },
    /** Uploads all of a content; gives the answer to its last bytes, and the id of the file. */
    async upload(content: Buffer, named?: Named): Promise<Answer & { id: string }> {
      const begun = await begin(content.length, named)
      const path = begun.headers.get('location') ?? ''
      const answer = begun.status === 201 ? await patch(path, 0, content) : begun
      return { ...answer, id: path.split('/').at(-1) ?? '' }
    },
    /** Sends the beginning of a content, and breaks the connection off. */
    breakOff: (path: string, content: Buffer, after: number) =>
      new Promise<void>((resolve) => {
        const request = rawRequest(url + path, {
          method: 'PATCH',
          headers: {
            ...tus,
            'upload-offset': '0',
            'content-type': 'application/offset+octet-stream',
            'content-length': content.length,
          },
        })
        request.on('error', () => {})
        request.on('close', () => resolve())
        request.write(content.subarray(0, after), () => setTimeout(() => request.destroy(), 50))
      }),
  }
}
