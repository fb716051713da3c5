/** The commands of matters over HTTP, from as many connections as there are matters at once; each connection is kept. */
import { Agent, request } from 'node:http'
import { atOnce } from './at-once.ts'
import { party, requestsOf } from './matter.ts'
import type { Shop } from './shop.ts'

/** Gives commands, and the seconds that they took. */
export async function overHttp(
  { url, key }: { url: string; key: string },
  matters: Shop['matters'],
  many: number,
) {
  const agent = new Agent({ keepAlive: true, maxSockets: many })
  let commands = 0
  const seconds = await atOnce(matters, many, async (matter) => {
    let caseId = ''
    for (const requested of requestsOf(matter)) {
      const { path, body, key: idempotencyKey } = requested(caseId)
      const headers = {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        'idempotency-key': idempotencyKey,
        prefer: 'return=minimal',
        'redress-as': party,
      }
      const { status, text } = await post(`${url}/api/v1${path}`, agent, headers, JSON.stringify(body))
      if (status !== 200 && status !== 201) throw new Error(`${path}: ${status} ${text}`)
      caseId = JSON.parse(text).id
      commands += 1
    }
  })
  agent.destroy()
  return { commands, seconds }
}

function post(url: string, agent: Agent, headers: Record<string, string>, body: string) {
  return new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const asked = request(
      url,
      { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (chunk) => (text += chunk))
        answer.on('end', () => resolve({ status: answer.statusCode, text }))
        answer.on('error', reject)
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}
