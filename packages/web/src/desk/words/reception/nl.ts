import type { Catalogue } from '../../../ui/words/words.tsx'

export const nl: Catalogue = {
  'reception.title': 'Ontvangst',
  'reception.number': 'Nummer op het pakket',
  'reception.number-help': 'Scan of typ het; kleine letters en spaties maken niet uit.',
  'reception.look': 'Zoeken',
  'reception.whole-case': 'De hele zaak',
  'reception.message': 'Het bericht van de klant',
  'reception.no-message': 'De klant schreef niets.',
  'reception.inspect': 'Product voor product',
  'reception.nothing-ready': 'U hoeft nu niets met dit pakket te doen',
  'reception.nothing-ready-help':
    'Geen stap van deze zaak is klaar voor uw team. Is het pakket er toch, schrijf dan een notitie in de zaak.',
  'reception.nothing-chosen': 'Zeg van elk product hoe het is.',
  'reception.outcome-first': 'Er ontbreekt nog een uitkomst of antwoord.',
  'reception.final': 'Wat bevestigd is, kan niet ongedaan worden gemaakt. Ctrl + Enter bevestigt.',
  'reception.confirm': 'Bevestigen',
  'reception.confirmed': 'Bevestigd: {number}',
  'reception.as-far-as': 'Wat hiervoor bevestigd is, staat; de rest is niet gedaan.',
}
