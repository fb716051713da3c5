/**
 * A store that speaks as much S3 as is asked of it here, over real HTTP: objects, ranges, copies, deletions, and uploads in parts. Requests that are not
 * signed with its key, by signature version 4, are refused; the signature itself is checked by stores that know the secret.
 */
import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

interface StoredObject {
  content: Buffer
  metadata: Record<string, string>
}
interface PartedUpload {
  key: string
  metadata: Record<string, string>
  parts: Map<number, Buffer>
}

export type S3Server = Awaited<ReturnType<typeof startS3>>

export async function startS3() {
  const objects = new Map<string, StoredObject>()
  const uploads = new Map<string, PartedUpload>()
  const signed =
    /^AWS4-HMAC-SHA256 Credential=test-key\/\d{8}\/eu-central-1\/s3\/aws4_request, SignedHeaders=[\w;-]*host[\w;-]*, Signature=[0-9a-f]{64}$/

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.writeHead(500).end(String(error)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const body = await buffer(request)
    const url = new URL(request.url ?? '', 'http://s3')
    const [, bucket, ...rest] = url.pathname.split('/').map(decodeURIComponent)
    const key = rest.join('/')
    const query = url.searchParams
    if (!signed.test(request.headers.authorization ?? '')) return error(response, 403, 'AccessDenied')
    if (bucket !== 'evidence') return error(response, 404, 'NoSuchBucket')
    const id = query.get('uploadId') ?? ''
    const upload = uploads.get(id)
    if (query.has('uploadId') && !upload) return error(response, 404, 'NoSuchUpload')
    if (upload) return parted(request, response, { upload, id, query, body })
    if (request.method === 'POST' && query.has('uploads')) {
      const id = randomUUID()
      uploads.set(id, { key, metadata: metadataOf(request), parts: new Map() })
      return xml(
        response,
        `<InitiateMultipartUploadResult><Key>${key}</Key><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
      )
    }
    if (request.method === 'POST' && query.has('delete')) {
      for (const [, gone] of body.toString().matchAll(/<Key>([^<]*)<\/Key>/g)) objects.delete(gone ?? '')
      return xml(response, '<DeleteResult/>')
    }
    return single(request, response, key, body)
  }

  function parted(
    request: IncomingMessage,
    response: ServerResponse,
    { upload, id, query, body }: { upload: PartedUpload; id: string; query: URLSearchParams; body: Buffer },
  ): unknown {
    const numbered = [...upload.parts].sort(([a], [b]) => a - b)
    switch (request.method) {
      case 'PUT':
        upload.parts.set(Number(query.get('partNumber')), body)
        return response.writeHead(200, { etag: etagOf(body) }).end()
      case 'GET':
        return xml(
          response,
          `<ListPartsResult><IsTruncated>false</IsTruncated>${numbered
            .map(
              ([number, part]) =>
                `<Part><PartNumber>${number}</PartNumber><ETag>${etagOf(part)}</ETag><Size>${part.length}</Size></Part>`,
            )
            .join('')}</ListPartsResult>`,
        )
      case 'DELETE':
        uploads.delete(id)
        return response.writeHead(204).end()
      default: {
        const content = Buffer.concat(numbered.map(([, part]) => part))
        objects.set(upload.key, { content, metadata: upload.metadata })
        uploads.delete(id)
        return xml(
          response,
          `<CompleteMultipartUploadResult><Key>${upload.key}</Key></CompleteMultipartUploadResult>`,
        )
      }
    }
  }

  function single(request: IncomingMessage, response: ServerResponse, key: string, body: Buffer): unknown {
    const source = request.headers['x-amz-copy-source']
    if (request.method === 'PUT') {
      const copied =
        typeof source === 'string'
          ? objects.get(decodeURIComponent(source).replace(/^\/?evidence\//, ''))
          : undefined
      if (source && !copied) return error(response, 404, 'NoSuchKey')
      objects.set(key, copied ?? { content: body, metadata: metadataOf(request) })
      return source
        ? xml(response, '<CopyObjectResult/>')
        : response.writeHead(200, { etag: etagOf(body) }).end()
    }
    if (request.method === 'DELETE') {
      objects.delete(key)
      return response.writeHead(204).end()
    }
    if (key === '') return response.writeHead(200).end()
    const found = objects.get(key)
    if (!found) return error(response, 404, 'NoSuchKey')
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')
    const content = range ? found.content.subarray(Number(range[1]), Number(range[2]) + 1) : found.content
    const metadata = Object.entries(found.metadata).map(([name, value]) => [`x-amz-meta-${name}`, value])
    response.writeHead(range ? 206 : 200, {
      ...Object.fromEntries(metadata),
      'content-length': content.length,
    })
    response.end(request.method === 'HEAD' ? undefined : content)
  }

  return {
    settings: {
      bucket: 'evidence',
      region: 'eu-central-1',
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      accessKeyId: 'test-key',
      secretAccessKey: 'test-secret',
    },
    objects,
    uploads,
    async stop() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

const etagOf = (content: Buffer) => `"${createHash('md5').update(content).digest('hex')}"`

const metadataOf = ({ headers }: IncomingMessage) =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      name.startsWith('x-amz-meta-') ? [[name.slice(11), String(value)]] : [],
    ),
  )

function xml(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'application/xml' }).end(`<?xml version="1.0"?>${text}`)
}

function error(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' })
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`)
}
