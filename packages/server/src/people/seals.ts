import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { derivedFrom, type Secrets } from './secrets.ts'

/** What a sealed text is for: what is sealed for one purpose does not open for another. */
export type Sealed = 'webhook' | 'payment-connector'

/**
 * Seals what the database keeps but must not tell whoever reads it or its backups: the secrets with which we sign to others. AES-256-GCM (NIST SP
 * 800-38D) under a key made of the newest of the server's secrets; what an older one sealed still opens.
 */
export interface Seals {
  seal(purpose: Sealed, text: string): string
  /** Undefined where none of the server's secrets opens it. */
  open(purpose: Sealed, sealed: string): string | undefined
}

const algorithm = 'aes-256-gcm'
/** In bytes. */
const ivLength = 12
const tagLength = 16

export function sealsOf(secrets: Secrets): Seals {
  const keyOf = (secret: string, purpose: Sealed) => derivedFrom(secret, 'seal', purpose)
  return {
    seal(purpose, text) {
      const iv = randomBytes(ivLength)
      const cipher = createCipheriv(algorithm, keyOf(secrets.newest, purpose), iv)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
    },
    open(purpose, sealed) {
      const bytes = Buffer.from(sealed, 'base64')
      for (const secret of secrets.all) {
        const text = opened(bytes, keyOf(secret, purpose))
        if (text !== undefined) return text
      }
      return undefined
    },
  }
}

function opened(bytes: Buffer, key: Buffer): string | undefined {
  const tag = bytes.subarray(ivLength, ivLength + tagLength)
  if (tag.length < tagLength) return undefined
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivLength), { authTagLength: tagLength })
  decipher.setAuthTag(tag)
  try {
    return decipher.update(bytes.subarray(ivLength + tagLength), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return undefined
  }
}
