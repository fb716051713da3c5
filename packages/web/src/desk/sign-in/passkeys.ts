/** Passkeys, by the browser's own means. */
import { auth, authGet } from './auth.ts'

/** Whether this browser can; it needs the JSON forms of WebAuthn 3. */
export const canPasskeys = (): boolean =>
  typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential

export async function signInWithPasskey(): Promise<unknown> {
  const options = await authGet<PublicKeyCredentialRequestOptionsJSON>(
    '/passkey/generate-authenticate-options',
  )
  const given = await navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
  })
  return auth('/passkey/verify-authentication', { response: (given as PublicKeyCredential).toJSON() })
}

export async function addPasskey(name: string): Promise<unknown> {
  const options = await authGet<PublicKeyCredentialCreationOptionsJSON>('/passkey/generate-register-options')
  const made = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
  })
  return auth('/passkey/verify-registration', { response: (made as PublicKeyCredential).toJSON(), name })
}

export interface Passkey {
  id: string
  name?: string
  createdAt?: string
}

export const listPasskeys = () => authGet<Passkey[]>('/passkey/list-user-passkeys')
export const removePasskey = (id: string) => auth('/passkey/delete-passkey', { id })
