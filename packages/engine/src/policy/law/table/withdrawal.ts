import type { LegalRule, Provision } from '../legal-rule.ts'

const directive = 'Directive 2011/83/EU'
const ukRegulations = 'Consumer Contracts Regulations 2013'
const morocco = 'Morocco, Law 31-08'
const since = { eu: '2014-06-13', uk: '2014-06-13', morocco: '2011-04-07', button: '2026-06-19' }

const error = 'error' as const
const eu = (law: string, source: string, more: Partial<Provision> = {}): Provision => ({
  places: ['EU'],
  from: since.eu,
  severity: error,
  law: `${directive}, ${law}`,
  source,
  ...more,
})
const uk = (source: string, more: Partial<Provision> = {}): Provision => ({
  places: ['UK'],
  from: since.uk,
  severity: error,
  law: ukRegulations,
  source,
  ...more,
})

/** Distance sales: withdrawing from them, and getting one's money back. */
export const withdrawalRules: LegalRule[] = [
  {
    number: 1,
    id: 'withdrawal-window',
    protects: 'consumer',
    unit: 'days',
    condition: 'The time to withdraw from a distance sale is too short, or there is none.',
    provisions: [
      eu('article 9', 'legislation.gov.uk/eudr/2011/83/article/9', { limit: 14 }),
      uk('legislation.gov.uk/eudr/2011/83/article/9', { limit: 14 }),
      {
        places: ['MA'],
        from: since.morocco,
        limit: 7,
        severity: error,
        weak: true,
        law: `${morocco}, article 36`,
        source: 'shop terms that cite article 36',
      },
    ],
  },
  {
    number: 2,
    id: 'withdrawal-refund',
    protects: 'consumer',
    unit: 'days',
    condition: 'After a withdrawal the money comes back too late.',
    provisions: [
      eu('article 13', 'sn-p.si', { limit: 14 }),
      uk('sn-p.si', { limit: 14 }),
      {
        places: ['MA'],
        from: since.morocco,
        limit: 15,
        severity: error,
        weak: true,
        law: `${morocco}, article 37`,
        source: 'fr.essays.club (a draft)',
      },
    ],
  },
  {
    number: 3,
    id: 'refund-needs-inspection',
    protects: 'consumer',
    condition: 'The refund of a withdrawal waits for more than the goods, or proof that they were sent.',
    provisions: [eu('article 13(3)', 'lettredesreseaux.com/?p=23539'), uk('lettredesreseaux.com/?p=23539')],
  },
  {
    number: 4,
    id: 'withdrawal-charges',
    protects: 'consumer',
    condition: 'Outbound shipping is kept, or a restocking fee charged, on a withdrawal.',
    provisions: [eu('articles 13 and 14', 'sn-p.si', { weak: true }), uk('sn-p.si', { weak: true })],
  },
  {
    number: 5,
    id: 'return-cost-undisclosed',
    protects: 'consumer',
    condition: 'Who pays for sending back is not said.',
    provisions: [
      eu('articles 6(1)(i) and 14(1)', 'sn-p.si', { severity: 'warning' }),
      uk('sn-p.si', { severity: 'warning' }),
    ],
  },
  {
    number: 6,
    id: 'withdrawal-function-missing',
    protects: 'consumer',
    condition: 'There is no two-step withdrawal function with a timestamped acknowledgement.',
    provisions: [
      eu('article 11a (Directive (EU) 2023/2673)', 'mondaq.com 1799028', { from: since.button }),
      {
        places: ['FR'],
        from: since.button,
        severity: error,
        law: 'Code de la consommation, articles L221-21 and D221-5',
        source: 'lettredesreseaux.com; joffeassocies.com',
      },
    ],
  },
]
