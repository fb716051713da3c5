import { z } from 'zod'
import { only } from '../strict-object.ts'

const name = z.string().min(1).max(200)

const provider = only({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/, 'must be a short name of a-z, 0-9 and hyphens.'),
  name: name.optional(),
  discoveryUrl: z.url(
    'must be an address, such as https://login.example.com/.well-known/openid-configuration.',
  ),
  clientId: name,
  clientSecretVariable: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/, 'must name a variable of the environment, such as OIDC_SECRET.')
    .optional(),
  /** Whether its addresses are believed where it does not say that it verified them. Only for a provider at which nobody can choose their address. */
  trustsAddresses: z.boolean().optional(),
})
export type OidcSetting = z.infer<typeof provider>

/** What an organisation can set for itself, as it is kept with it. docs/reference/command-line.md#organisations tells what each is for. */
export const organisationSettings = only({
  signIn: only({ oidc: z.array(provider).max(20).optional() }).optional(),
  mailTeams: z.union([z.boolean(), z.array(name)], 'must be true, or a list of teams.').optional(),
  creditNotes: only({
    prefix: z
      .string()
      .regex(/^[A-Z0-9]{1,10}$/, 'must be one to ten capital letters and digits.')
      .optional(),
  }).optional(),
  demo: z.boolean().optional(),
})
export type OrganisationSettings = z.infer<typeof organisationSettings>
