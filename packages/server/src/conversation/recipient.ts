import type { CaseState, Language, LoadedPolicy } from '@redress/engine'
import type { Sender } from '../mail/sender.ts'
import type { Db } from '../store/store.ts'
import type { Thread } from './types.ts'

/** Whom a message goes to. */
export interface Recipient {
  /** `erased`: somebody who asked to be forgotten; they are told nothing any more. */
  kind: 'customer' | 'seller' | 'team' | 'erased'
  /** The conversation it stands in; none for a team or another party, who are told by a note. */
  thread?: Thread
  /** The recipient's own, where the policy speaks it, else the policy's first. */
  language: Language
  /** Where mail goes; nowhere, for who has no address. */
  addresses: string[]
}

export async function recipientOf(
  db: Db,
  sender: Sender,
  loaded: LoadedPolicy,
  state: CaseState,
  to: string,
): Promise<Recipient> {
  const { organisation } = sender
  const spoken = (language: unknown) => spokenBy(loaded, language)
  if (to === 'customer') {
    const customer = await db
      .selectFrom('customers')
      .select(['email', 'language', 'erased_at'])
      .where('organisation', '=', organisation)
      .where('customer_id', '=', String(state.customer.id))
      .executeTakeFirst()
    const language = spoken(customer?.language)
    if (customer?.erased_at) return { kind: 'erased', language, addresses: [] }
    return { kind: 'customer', thread: 'customer', language, addresses: known(customer?.email) }
  }
  if (to === 'seller' && state.seller?.id !== undefined) {
    const seller = await db
      .selectFrom('sellers')
      .select(['email', 'facts'])
      .where('organisation', '=', organisation)
      .where('seller_id', '=', String(state.seller.id))
      .executeTakeFirst()
    return {
      kind: 'seller',
      thread: 'seller',
      language: spoken(seller?.facts.language),
      addresses: known(seller?.email),
    }
  }
  const mailed =
    sender.mailTeams === true || (Array.isArray(sender.mailTeams) && sender.mailTeams.includes(to))
  return {
    kind: 'team',
    language: spoken(undefined),
    addresses: mailed ? await peopleOf(db, organisation, to) : [],
  }
}

/** The addresses of those who are in a team now. */
async function peopleOf(db: Db, organisation: string, team: string): Promise<string[]> {
  const rows = await db
    .selectFrom('people')
    .select('email')
    .where('organisation', '=', organisation)
    .where('kind', '=', 'staff')
    .where('disabled_at', 'is', null)
    .where((where) => where(where.val(team), '=', where.fn.any('teams')))
    .orderBy('email')
    .execute()
  return rows.map(({ email }) => email)
}

function spokenBy({ policy }: LoadedPolicy, language: unknown): Language {
  const [first = 'en'] = policy.languages
  return policy.languages.find((each) => each === language) ?? first
}

const known = (email: string | null | undefined): string[] => (email ? [email] : [])
