import type { CreditNote, Payout } from './rows.ts'

/** What a connector is sent: of rows that never change, so that every repetition is the same to the byte. */
export function requestOf(payout: Payout, about: PayoutSubject, creditNote: CreditNote | undefined): string {
  return JSON.stringify({
    type: 'payout.due',
    timestamp: payout.created_at.toISOString(),
    data: {
      organisation: payout.organisation,
      payout: {
        id: payout.payout_id,
        key: payout.key,
        kind: payout.kind,
        amount: payout.amount,
        currency: payout.currency,
        run: payout.run,
        step: payout.step,
        line: payout.line,
        remedy: payout.remedy,
      },
      case: { id: payout.case_id, number: about.caseNumber },
      ...(about.orderId === null ? {} : { order: { id: about.orderId, number: about.orderNumber } }),
      ...(creditNote
        ? {
            creditNote: {
              number: creditNote.number,
              issuedOn: creditNote.issued_on,
              invoice: { number: creditNote.invoice_number, date: creditNote.invoice_date },
            },
          }
        : {}),
    },
  })
}

export interface PayoutSubject {
  caseNumber: string
  orderId: string | null
  orderNumber: string | null
}
