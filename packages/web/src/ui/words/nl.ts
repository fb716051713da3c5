import { nl as conversation } from '../conversation/words/nl.ts'
import { nl as evidence } from '../evidence/words/nl.ts'
import { nl as timeline } from '../timeline/words/nl.ts'
import type { Catalogue } from './words.tsx'

export const nl: Catalogue = {
  ...timeline,
  ...evidence,
  ...conversation,
  'state.waiting': 'Een ogenblik …',
  'state.failed': 'Dat is niet gelukt.',
  'state.failed-help': 'Probeer het opnieuw; lukt het niet, laat het ons weten.',
  'state.not-found': 'Dit is hier niet',
  'state.not-found-help': 'Misschien verkeerd getypt, of het is van iemand anders.',
  'state.again': 'Opnieuw proberen',
  'state.offline': 'Geen verbinding',
  'state.offline-help': 'Wat u schreef, blijft op dit apparaat bewaard. Wij proberen het vanzelf opnieuw.',
  'time.here': '{at} op uw klok',
  'language.label': 'Taal',
  'colour.dark': 'Donker',
  'colour.light': 'Licht',
  'colour.label': 'Licht of donker',
}
