import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A provider of OpenID Connect on this machine: whoever is vouched for next, and with which code it sends them back. */
export interface OidcProvider {
  discoveryUrl: string
  vouchFor(person: { email: string; verified?: boolean; nonce?: string | null }): string
  close(): Promise<void>
}

export async function startOidcProvider(clientId: string): Promise<OidcProvider> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const codes = new Map<string, Record<string, unknown>>()
  let issuer = ''
  const server: Server = createServer(async (request, response) => {
    const answer = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.url === '/.well-known/openid-configuration')
      return answer({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      })
    if (request.url === '/keys')
      return answer({
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'RS256', use: 'sig' }],
      })
    let body = ''
    for await (const chunk of request) body += chunk
    const claims = codes.get(new URLSearchParams(body).get('code') ?? '')
    if (!claims) return answer({ error: 'invalid_grant' }, 400)
    const now = Math.floor(Date.now() / 1000)
    const idToken = signed({ iss: issuer, aud: clientId, iat: now, exp: now + 300, ...claims }, privateKey)
    return answer({ access_token: 'access', token_type: 'Bearer', expires_in: 300, id_token: idToken })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    vouchFor({ email, verified = true, nonce }) {
      const code = `code-${codes.size}`
      const claims = { sub: `sub-${email}`, email, email_verified: verified, name: email }
      codes.set(code, nonce ? { ...claims, nonce } : claims)
      return code
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function signed(claims: object, key: KeyObject): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const content = `${part({ alg: 'RS256', kid: 'k1', typ: 'JWT' })}.${part(claims)}`
  return `${content}.${createSign('RSA-SHA256').update(content).sign(key).toString('base64url')}`
}
