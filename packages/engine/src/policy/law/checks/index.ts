import type { LegalCheck } from '../legal-check.ts'
import { complaintTiming } from './complaint-timing.ts'
import { creditNoteNoReference } from './credit-note-no-reference.ts'
import { guaranteeShort } from './guarantee-short.ts'
import { mediatorMissing } from './mediator-missing.ts'
import { odrLinkPresent } from './odr-link-present.ts'
import { platformAppeal } from './platform-appeal.ts'
import { presumptionShort } from './presumption-short.ts'
import { refundNeedsInspection } from './refund-needs-inspection.ts'
import { remedyOrder } from './remedy-order.ts'
import { repairDeadline } from './repair-deadline.ts'
import { repairExtension } from './repair-extension.ts'
import { returnCostUndisclosed } from './return-cost-undisclosed.ts'
import { sellerSanction } from './seller-sanction.ts'
import { shortClaimWindow } from './short-claim-window.ts'
import { transitRiskOnBuyer } from './transit-risk-on-buyer.ts'
import { unreasonedRefusal } from './unreasoned-refusal.ts'
import { withdrawalCharges } from './withdrawal-charges.ts'
import { withdrawalFunctionMissing } from './withdrawal-function-missing.ts'
import { withdrawalRefundLate } from './withdrawal-refund.ts'
import { withdrawalWindowShort } from './withdrawal-window.ts'

/** How each rule of law is read in a policy, by its id. */
export const legalChecks: Record<string, LegalCheck> = {
  'withdrawal-window': withdrawalWindowShort,
  'withdrawal-refund': withdrawalRefundLate,
  'refund-needs-inspection': refundNeedsInspection,
  'withdrawal-charges': withdrawalCharges,
  'return-cost-undisclosed': returnCostUndisclosed,
  'withdrawal-function-missing': withdrawalFunctionMissing,
  'guarantee-short': guaranteeShort,
  'presumption-short': presumptionShort,
  'remedy-order': remedyOrder,
  'repair-deadline': repairDeadline,
  'repair-extension': repairExtension,
  'unreasoned-refusal': unreasonedRefusal,
  'mediator-missing': mediatorMissing,
  'odr-link-present': odrLinkPresent,
  'seller-sanction': sellerSanction,
  'platform-appeal': platformAppeal,
  'transit-risk-on-buyer': transitRiskOnBuyer,
  'credit-note-no-reference': creditNoteNoReference,
  'short-claim-window': shortClaimWindow,
  'complaint-timing': complaintTiming,
}
