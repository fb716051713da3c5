/** Where the notions of the law stand in a policy; read by the legal rules, and to show the guarantee to whom it is for. */
import type { Period } from '../../calendar/index.ts'
import type { Expression } from './expression.ts'

/** A notion of the law that this policy leaves to another, and why. */
export interface OutOfScope {
  outOfScope: string
}

export interface LawfulWithdrawal {
  request: string
  window?: string
  /** The remedy that pays back. Defaults to the first of the request's remedies that pays. */
  remedy?: string
  /** The cost of sending back. Defaults to `return-shipping`. */
  returnCost: string
  /** Why the withdrawal function is not looked for here. */
  functionElsewhere?: string
}

export interface LegalGuarantee {
  window: string
  /** The kinds of request under which a defect is claimed; one of them must stay open. Defaults to all about lines but the withdrawal. */
  requests: string[]
  /** The customers whose guarantee it is: to others it is not shown. Defaults to all of them. */
  whose?: Expression
  /** What makes a fault one that the guarantee covers; taken to hold when the rules are read. */
  when?: Expression
  /** How long a defect is presumed to have been there at delivery. */
  presumption?: Period
  presumptionUsed?: Period
  /** The window in which a consumer who found the defect must say so. */
  notice?: string
}

/** Where the notions of the law stand in a policy: which kind of request is the withdrawal, which window the guarantee. */
export interface Law {
  /** Defaults to a kind of request named `withdrawal`. */
  withdrawal?: LawfulWithdrawal | OutOfScope
  /** Defaults to a window named `guarantee`. */
  guarantee?: LegalGuarantee | OutOfScope
  /** The outside body that is the consumer mediator. Defaults to any. */
  mediator?: string
  goods: 'new' | 'used' | 'perishable'
  platformSize?: 'micro' | 'small' | 'medium' | 'large'
  /** Steps that make a credit note. Defaults to those named `credit-note`. */
  creditNotes: string[]
}
