import { useQuery } from '@tanstack/react-query'
import { getKept } from './kept.ts'

export interface Session {
  organisation: string
  kind: 'staff' | 'customer' | 'seller' | 'key' | 'nobody'
  id?: string
  name?: string
  roles?: string[]
  teams?: string[]
  permissions: string[]
  signIn: { oidc: { id: string; name: string }[] }
}

export interface Organisation {
  organisation: string
  title: Record<string, string>
  languages: string[]
  brand: { colour?: string }
  /** The time zone of its policy, where it has one policy. */
  zone?: string
  demo: boolean
}

/** Who is signed in. */
export const useSession = () =>
  useQuery({ queryKey: ['session'], queryFn: () => getKept<Session>('/session'), staleTime: 60_000 })

/** The organisation whose address this is. */
export const useOrganisation = () =>
  useQuery({
    queryKey: ['organisation'],
    queryFn: () => getKept<Organisation>('/organisation'),
    staleTime: Number.POSITIVE_INFINITY,
  })
