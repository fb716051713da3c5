import { type Changes, lintWith } from '../testing/policy-with.ts'

/** What the linter says under one rule, as `severity at`. */
export function found(id: string, changes: Changes, asOf?: string): string[] {
  return lintWith(changes, asOf)
    .filter((diagnostic) => diagnostic.id === id)
    .map(({ severity, at }) => `${severity} ${at}`)
}

/** The guarantee's window with this time. */
export function guaranteeOf(within: string, extension = '12 months'): Changes {
  return { windows: { guarantee: { within, extend: [{ when: 'has(line.repairedAt)', by: extension }] } } }
}

/** The repair with this time. */
export function repairWithin(within: string | undefined): Changes {
  const repair = { owes: 'support', clause: 'rule-guarantee', ...(within === undefined ? {} : { within }) }
  return { remedies: { mend: { steps: [{ repair }] } } }
}

/** The withdrawal's refund with these steps. */
export function refundSteps(
  ...steps: Record<string, Record<string, string | boolean | string[] | object>>[]
): Changes {
  return { remedies: { 'money-back': { steps: steps as never } } }
}

/** A conduct of sellers with these sanctions. */
export function sanctions(conduct: { notice?: string; contest?: string; reasons?: boolean }): Changes {
  const { notice, contest, reasons = true } = conduct
  return {
    conduct: {
      failures: { silence: { title: { en: 'Silence' }, on: 'seller-answered', clause: 'rule-answer' } },
      sanctions: {
        termination: {
          title: { en: 'Termination' },
          standing: 'terminated',
          after: 2,
          clause: 'rule-answer',
          ...(notice === undefined ? {} : { notice }),
        },
      },
      ...(contest === undefined ? {} : { contest: { within: contest, clause: 'rule-answer' } }),
    },
    ...(reasons
      ? {
          messages: {
            reasons: { on: 'sanction-decided', to: 'seller', body: { en: 'These are the reasons.' } },
          },
        }
      : {}),
  }
}

const invoiceContent = (from: string, type: string) => ({ type, label: { en: 'Invoice' }, from })

/** A remedy that makes a credit note, with a document of these contents. */
export function creditNote(...facts: ('number' | 'issuedAt')[]): Changes {
  const contents = Object.fromEntries(
    facts.map((fact) => [
      `of${fact}`,
      invoiceContent(`order.invoice.${fact}`, fact === 'number' ? 'text' : 'instant'),
    ]),
  )
  return {
    remedies: {
      mend: {
        steps: [
          { repair: { owes: 'support', within: '30 days', clause: 'rule-guarantee' } },
          { 'credit-note': { owes: 'support', within: '2 days', clause: 'rule-guarantee' } },
        ],
      },
    },
    ...(facts.length === 0
      ? {}
      : {
          documents: {
            note: { title: { en: 'Note' }, with: 'credit-note', clause: 'rule-guarantee', contents },
          },
        }),
  }
}
