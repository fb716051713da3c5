import * as z from 'zod/mini'
import { condition, key, list, maybe, name, names, oneOf, period, section } from './atoms.ts'

const outOfScope = maybe(name, 'What another policy deals with, and why.')

const law = section({
  goods: maybe(oneOf('new', 'used', 'perishable'), 'Default: new.'),
  withdrawal: maybe(
    section({
      'out-of-scope': outOfScope,
      request: maybe(name, 'The kind of request; default: withdrawal.'),
      window: maybe(name, 'Default: the first window that an admission rule for that kind reads.'),
      remedy: maybe(name, 'Default: its first remedy that pays.'),
      'return-cost': maybe(name, 'The cost of sending back; default: return-shipping.'),
      'function-elsewhere': maybe(name, 'Where the withdrawal function stands, if not here.'),
    }),
    'The right of withdrawal.',
  ),
  guarantee: maybe(
    section({
      'out-of-scope': outOfScope,
      window: maybe(name, 'Default: the window named guarantee.'),
      requests: maybe(names, 'The kinds under which a defect is claimed.'),
      whose: maybe(condition, 'The customers whose guarantee it is; default: all of them.'),
      when: maybe(condition, 'What makes a fault one that the guarantee covers.'),
      presumption: maybe(period, 'How long a defect is presumed to have been there at delivery.'),
      'presumption-used': maybe(period, 'The same for used goods.'),
      notice: maybe(name, 'The window in which a consumer must tell of a defect found.'),
    }),
    'The legal guarantee.',
  ),
  mediator: maybe(name, 'The outside body that is the consumer mediator.'),
  'platform-size': maybe(oneOf('micro', 'small', 'medium', 'large'), 'The size of the platform.'),
  'credit-notes': maybe(names, 'The steps that make a credit note.'),
})

const acceptance = section({
  warning: key(name, 'The id of the warning.'),
  at: maybe(name, 'The place that the warning names; left out, the whole policy.'),
  because: key(z.string().check(z.minLength(1)), 'Why it is accepted.'),
})

/** Where the law stands in the policy, and the warnings that are accepted. */
export const lawKeys = {
  law: maybe(law, 'Where the notions of the law stand in this policy.'),
  accepts: maybe(list(acceptance), 'Warnings that were read and are accepted.'),
}

export type AuthoredLaw = z.infer<typeof law>
export type AuthoredAcceptance = z.infer<typeof acceptance>
