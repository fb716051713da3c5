import type { LegalRule } from '../legal-rule.ts'

/** Between businesses as well: sellers on a platform, and credit notes. */
export const businessRules: LegalRule[] = [
  {
    number: 15,
    id: 'seller-sanction',
    protects: 'anyone',
    unit: 'days',
    condition: 'A seller is sanctioned without a statement of reasons, or ended with too little notice.',
    provisions: [
      {
        places: ['EU'],
        from: '2020-07-12',
        limit: 30,
        severity: 'error',
        law: 'Regulation (EU) 2019/1150, article 4',
        source: 'legislation.gov.uk/eur/2019/1150/article/4',
      },
    ],
  },
  {
    number: 16,
    id: 'platform-appeal',
    protects: 'anyone',
    unit: 'months',
    condition: 'A decision of the platform can be contested for too short a time, or not free of charge.',
    provisions: [
      {
        places: ['EU'],
        from: '2024-02-17',
        limit: 6,
        severity: 'error',
        law: 'Regulation (EU) 2022/2065, article 20',
        source: 'akos-rs.si',
      },
    ],
  },
  {
    number: 18,
    id: 'credit-note-no-reference',
    protects: 'anyone',
    condition: 'A credit note does not name the number and the date of its invoice.',
    provisions: [
      {
        places: ['FR'],
        from: '2007-01-01',
        severity: 'error',
        law: 'Code général des impôts, annexe II, article 242 nonies A; BR-FR-CO-05',
        source: 'legiculture.fr; FNFE-MPE rules v1.4.0.01',
      },
      {
        places: ['everywhere'],
        from: '2007-01-01',
        severity: 'error',
        law: 'Directive 2006/112/EC, article 219; EN 16931, BR-55',
        source: 'EN 16931 abstract model',
      },
    ],
  },
]
