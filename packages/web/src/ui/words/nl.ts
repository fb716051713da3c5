import type { Catalogue } from './words.tsx'

export const nl: Catalogue = {
  'state.waiting': 'Een ogenblik …',
  'state.failed': 'Dat is niet gelukt.',
  'state.failed-help': 'Probeer het opnieuw; lukt het niet, laat het ons weten.',
  'state.again': 'Opnieuw proberen',
  'state.offline': 'Geen verbinding',
  'state.offline-help': 'Wat u schreef, blijft op dit apparaat bewaard. Wij proberen het vanzelf opnieuw.',
  'time.here': '{at} op uw klok',
  'language.label': 'Taal',
  'colour.dark': 'Donker',
  'colour.light': 'Licht',
  'colour.label': 'Licht of donker',
}
