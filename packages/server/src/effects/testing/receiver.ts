import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  headers: Record<string, string>
  body: string
}

/** A real server on the loopback that keeps what it is sent and answers as it is told. */
export async function openReceiver(
  respond: (received: Received, response: ServerResponse, index: number) => unknown = (_, response) =>
    response.end(),
) {
  const received: Received[] = []
  let answering = respond
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    )
    const one = { headers, body: Buffer.concat(chunks).toString() }
    received.push(one)
    answering(one, response, received.length)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hook`,
    port,
    received,
    answer(next: typeof respond) {
      answering = next
    },
    async close() {
      server.closeAllConnections()
      if (server.listening) await new Promise((closed) => server.close(closed))
    },
  }
}
