import { useMutation, useQueryClient } from '@tanstack/react-query'
import { get, post, RequestError } from '../../ui/api/request.ts'

/** Asks for what signs people in and out. */
export const auth = <Answer>(path: string, body: unknown = {}): Promise<Answer> =>
  post<Answer>(`/auth${path}`, body)
export const authGet = <Answer>(path: string): Promise<Answer> => get<Answer>(`/auth${path}`)

/** Known reasons for a no, and under which key their words stand. */
const reasons: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: 'sign-in.wrong-password',
  INVALID_PASSWORD: 'sign-in.wrong-password-yours',
  INVALID_CODE: 'sign-in.wrong-code',
  INVALID_BACKUP_CODE: 'sign-in.wrong-code',
  INVALID_TWO_FACTOR_COOKIE: 'sign-in.begin-again',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'sign-in.begin-again',
  ACCOUNT_TEMPORARILY_LOCKED: 'sign-in.locked',
  INVALID_TOKEN: 'sign-in.link-gone',
  DISABLED: 'sign-in.disabled',
  SESSION_NOT_FRESH: 'sign-in.not-fresh',
  PASSKEY_NOT_FOUND: 'sign-in.passkey-unknown',
  AUTHENTICATION_FAILED: 'sign-in.passkey-unknown',
}

/** Why it did not work: the key of known words, or the sentence of the server. */
export function whyNot(error: unknown): { key: string } | { text: string } {
  if (error instanceof DOMException) return { key: 'sign-in.passkey-broken-off' }
  if (!(error instanceof RequestError)) return { key: 'state.failed-help' }
  if (error.offline) return { key: 'state.offline' }
  const { code, message, title, detail } = error.problem as {
    code?: string
    message?: string
  } & typeof error.problem
  const known = reasons[code ?? '']
  return known ? { key: known } : { text: detail ?? title ?? message ?? '' }
}

/** Does something that changes who is signed in, and looks again afterwards. */
export function useSigning<Given = void, Answer = unknown>(work: (given: Given) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: work,
    onSuccess: (answer) => {
      const half = (answer as { twoFactorRedirect?: boolean } | null)?.twoFactorRedirect
      return half ? undefined : client.invalidateQueries({ queryKey: ['session'] })
    },
  })
}
