import type { GenericOAuthConfig } from 'better-auth/plugins'
import type { OidcSetting, OrganisationSettings } from '../organisation-settings.ts'
import type { AuthSetting } from './setting.ts'

/** The providers in the settings of an organisation. The client's secret stands in the environment, under the name given there. */
export function oidcSettings(settings: Record<string, unknown>): OidcSetting[] {
  return (settings as OrganisationSettings).signIn?.oidc ?? []
}

/** Those whose addresses are believed unverified. */
export const trustedProviders = (settings: Record<string, unknown>): string[] =>
  oidcSettings(settings).flatMap(({ id, trustsAddresses }) => (trustsAddresses ? [id] : []))

/** Only people who were invited come in: a provider opens no accounts. */
export function oidcProviders({ organisation, environment, log }: AuthSetting): GenericOAuthConfig[] {
  return oidcSettings(organisation.settings).flatMap(
    ({ id, name, discoveryUrl, clientId, clientSecretVariable }) => {
      const clientSecret = clientSecretVariable ? environment[clientSecretVariable] : undefined
      if (clientSecretVariable && !clientSecret) {
        log.warn(
          { organisation: organisation.organisation, provider: id },
          `Sign-in by ${id} is off: set ${clientSecretVariable} to the client's secret.`,
        )
        return []
      }
      return {
        providerId: id,
        ...(name ? { name } : {}),
        discoveryUrl,
        clientId,
        ...(clientSecret ? { clientSecret } : {}),
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        disableSignUp: true,
        requireIdTokenVerification: true,
      }
    },
  )
}
