/** From a request to the command that it means. */
import { hash } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import type { LoadedPolicy } from '@redress/engine'
import type { Context } from 'hono'
import { referenceTo } from '../../cases/references.ts'
import type { CommandCall } from '../../commands/types.ts'
import { checkFiles, linkFiles } from '../../evidence/claim.ts'
import type { Services } from '../../services.ts'
import type { Principal } from '../access/principal.ts'
import type { Env } from '../endpoint.ts'
import { languageFor } from '../language.ts'
import { ProblemError } from '../problem.ts'
import { malformed } from '../request-problems.ts'
import { unknownReference } from './command-problems.ts'
import { type EvidenceGiven, evidenceListSchema } from './schemas/commands.ts'

/** The headers of a route that gives commands. */
export const commandHeaders = z.object({
  'idempotency-key': z
    .string()
    .min(1)
    .max(200)
    .optional()
    .openapi({ description: 'The same key is carried out once; send it again after a lost answer.' }),
  'redress-as': z
    .string()
    .max(200)
    .optional()
    .openapi({ description: 'For an API key: the party it acts for, such as `customer` or a team.' }),
  prefer: z.string().max(200).optional().openapi({
    description: '`return=minimal` (RFC 7240) answers with id, number, version and status only.',
  }),
})

/** Who reads the answer, and in which language. */
export const languageOf = (context: Context<Env>, { policy }: LoadedPolicy): string =>
  languageFor(context.req.header('accept-language'), policy.languages)

/** A key of somebody's own: nobody else's request can be taken for its repetition. */
export function idempotencyKey(principal: Principal, key: string | undefined): { idempotencyKey?: string } {
  return key === undefined ? {} : { idempotencyKey: hash('sha256', `${whoseKey(principal)}\n${key}`) }
}

function whoseKey(principal: Principal): string {
  switch (principal.kind) {
    case 'staff':
      return `staff ${principal.userId}`
    case 'customer':
      return `customer ${principal.customerId}`
    case 'seller':
      return `seller ${principal.sellerId}`
    case 'key':
      return `key ${principal.keyId}`
    case 'nobody':
      return 'nobody'
  }
}

/** Commands whose `with.evidence` is a list of files. */
const bringEvidence: ReadonlySet<string> = new Set(['open', 'provide-information', 'change-kind'])

/**
 * What a command brings, as the engine takes it: the media of files from their content, and members of staff as references. `alongside` makes the
 * files part of the case in the transaction of the command.
 */
export async function broughtWith(
  services: Pick<Services, 'store'>,
  principal: Principal,
  { do: action, with: given }: { do: string; with: Record<string, unknown> },
  at: number,
): Promise<Pick<CommandCall, 'with' | 'alongside'>> {
  if (action === 'assign' && given.to !== undefined)
    return { with: { ...given, to: await staffNamed(services, principal.organisation, given.to) } }
  const evidence = bringEvidence.has(action) ? evidenceIn(given) : []
  const proof = action === 'do-step' ? proofIn(given) : undefined
  const fileIds = [...evidence.map(({ file }) => file), ...(proof === undefined ? [] : [proof])]
  if (fileIds.length === 0) return { with: given }
  const media = await mediaOf(services, principal, fileIds)
  const items = evidence.map(({ file, ...item }) => ({ id: file, media: media.get(file), ...item }))
  return {
    with: {
      ...given,
      ...(evidence.length > 0 ? { evidence: items } : {}),
      ...(proof === undefined ? {} : { proof: { id: proof, media: media.get(proof) } }),
    },
    alongside: (client, { caseId }) =>
      linkFiles(client, principal.organisation, caseId, fileIds, { at: new Date(at) }),
  }
}

function evidenceIn({ evidence }: Record<string, unknown>): EvidenceGiven[] {
  if (evidence === undefined) return []
  const read = evidenceListSchema.safeParse(evidence)
  if (read.success) return read.data
  throw malformed('body.with.evidence', read.error)
}

function proofIn({ proof }: Record<string, unknown>): string | undefined {
  if (proof === undefined) return undefined
  const read = z
    .object({ file: z.string().max(100) })
    .strict()
    .safeParse(proof)
  if (read.success) return read.data.file
  throw malformed('body.with.proof', read.error)
}

async function mediaOf(
  { store }: Pick<Services, 'store'>,
  principal: Principal,
  fileIds: readonly string[],
): Promise<Map<string, string>> {
  const { organisation } = principal
  const claim = await store.read(organisation, (_, client) =>
    checkFiles(client, organisation, principal, fileIds),
  )
  if (claim.ok) return new Map(claim.files.map(({ fileId, media }) => [fileId, media]))
  throw new ProblemError({
    type: 'files-not-usable',
    title: 'Some files cannot be used.',
    status: 422,
    detail: claim.problems[0]?.message ?? '',
    errors: claim.problems.map(({ fileId, message }) => ({ at: `file ${fileId}`, message })),
    files: claim.problems,
  })
}

/** The reference to a member of staff who is there and not disabled. */
async function staffNamed(
  { store }: Pick<Services, 'store'>,
  organisation: string,
  userId: unknown,
): Promise<string> {
  const found =
    typeof userId === 'string' &&
    (await store.read(organisation, (db) =>
      db
        .selectFrom('people')
        .select('id')
        .where('organisation', '=', organisation)
        .where('id', '=', userId)
        .where('kind', '=', 'staff')
        .where('disabled_at', 'is', null)
        .executeTakeFirst(),
    ))
  if (found) return referenceTo('staff', found.id)
  throw unknownReference(
    'with.to',
    'A case is given to a member of staff, named by user id; GET /api/v1/colleagues lists them.',
  )
}
