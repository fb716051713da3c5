import type { LoadedPolicy } from '@redress/engine'

/** The published versions of an organisation's policies, loaded once and kept. */
export interface Policies {
  /** A version, as a case names it; undefined where it was never published. */
  version(organisation: string, policy: string, version: string): Promise<LoadedPolicy | undefined>
  /**
   * The version under which a request made now is opened: the newest that holds by this day. Without a policy's name, that of the organisation's only
   * policy; undefined where there is none, or several.
   */
  inForce(organisation: string, at: number, policy?: string): Promise<LoadedPolicy | undefined>
  /** To be called when a version was published; other processes notice within a second. */
  changed(organisation: string): void
}
