/** An invitation as the API shows it, and the mail with its link. */
import { z } from '@hono/zod-openapi'
import { sendSecret } from '../../people/codes.ts'
import type { Invitation } from '../../people/invitations.ts'
import type { Doors } from '../access/doors.ts'
import { ProblemError } from '../problem.ts'
import { rights } from './shapes.ts'

export const invitationSchema = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string().nullable(),
    ...rights,
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .openapi('Invitation')

export async function mailInvitation(
  store: Parameters<typeof sendSecret>[0],
  { organisation, origin }: Pick<Doors, 'organisation' | 'origin'>,
  { email, name, kind, expiresAt }: Invitation,
  token: string,
): Promise<void> {
  await sendSecret(store, organisation.organisation, {
    to: email,
    language: organisation.languages[0] ?? 'en',
    template: 'invitation',
    values: {
      kind,
      link: `${origin}/desk/invitation#${token}`,
      until: expiresAt.toISOString(),
      ...(name ? { name } : {}),
    },
  })
}

export function shownInvitation({
  invitationId,
  email,
  name,
  roles,
  teams,
  createdAt,
  expiresAt,
}: Invitation) {
  return {
    id: invitationId,
    email,
    name,
    roles,
    teams,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }
}

export const addressTaken = () =>
  new ProblemError({
    type: 'address-taken',
    title: 'Somebody signs in with this address already.',
    status: 409,
    detail: 'Change their roles and teams instead, or invite another address.',
  })

export const invitationGone = () =>
  new ProblemError({
    type: 'invitation-gone',
    title: 'This invitation does not hold.',
    status: 404,
    detail: 'It was used, taken back, or is older than seven days. Ask whoever invited you for a new one.',
  })
