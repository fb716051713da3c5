import type { LegalRule } from '../legal-rule.ts'

/** Being told why, whom to turn to, and by when. */
export const refusalRules: LegalRule[] = [
  {
    number: 12,
    id: 'unreasoned-refusal',
    protects: 'consumer',
    condition: 'A consumer is refused without being sent the reason.',
    provisions: [
      {
        places: ['FR'],
        from: '2022-01-01',
        severity: 'error',
        law: 'Code de la consommation, article L217-12',
        source: 'GitHub legal note, file 71564313985',
      },
      {
        places: ['everywhere'],
        from: '2018-07-01',
        severity: 'warning',
        law: 'ISO 10002, communicating the decision',
        source: 'shop.swasa.online, ISO 10002 contents',
      },
    ],
  },
  {
    number: 13,
    id: 'mediator-missing',
    protects: 'consumer',
    condition: 'No consumer mediator is named in the terms, or one cannot be turned to after a refusal.',
    provisions: [
      {
        places: ['FR'],
        from: '2016-01-01',
        severity: 'error',
        law: 'Code de la consommation, articles L612-1 and L616-1',
        source: 'plus.transformation.gouv.fr',
      },
    ],
  },
  {
    number: 14,
    id: 'odr-link-present',
    protects: 'consumer',
    condition: 'A text links to the EU platform for online dispute resolution, which is closed.',
    provisions: [
      {
        places: ['EU'],
        from: '2025-07-20',
        severity: 'warning',
        law: 'Regulation (EU) 2024/3228',
        source: 'twobirds.com; nbs-partners.de',
      },
    ],
  },
  {
    number: 17,
    id: 'transit-risk-on-buyer',
    protects: 'consumer',
    condition: 'The risk in transit is put on a consumer who did not choose the carrier.',
    provisions: [
      {
        places: ['EU'],
        from: '2014-06-13',
        severity: 'error',
        weak: true,
        law: 'Directive 2011/83/EU, article 20',
        source: 'general knowledge',
      },
      {
        places: ['UK'],
        from: '2015-10-01',
        severity: 'error',
        weak: true,
        law: 'Consumer Rights Act 2015, section 29',
        source: 'general knowledge',
      },
    ],
  },
  {
    number: 20,
    id: 'complaint-timing',
    protects: 'consumer',
    unit: 'weeks',
    condition: 'No acknowledgement is promised, or no final answer in time.',
    provisions: [
      {
        places: ['everywhere'],
        from: '2018-07-01',
        limit: 8,
        severity: 'warning',
        law: 'ISO 10002, acknowledgement and response; FCA DISP 1.6 as the benchmark',
        source: 'handbook.fca.org.uk/handbook/DISP/1/6',
      },
    ],
  },
]
