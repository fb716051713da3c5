import type { WrongCatalogue } from './catalogue.ts'

export const nl: WrongCatalogue = {
  'wrong.needs': '{field}: nog in te vullen.',
  'wrong.needs-one-of': 'Een van deze is nodig: {options}.',
  'wrong.not-both': 'Slechts een van deze kan: {options}.',
  'wrong.not-a':
    '{type, select, boolean {{field}: ja of nee.} number {{field}: een getal.} money {{field}: een bedrag, zoals 9,80.} weight {{field}: een gewicht, in cijfers.} temperature {{field}: een temperatuur, in cijfers.} integer {{field}: een geheel getal.} instant {{field}: een dag en een uur.} date {{field}: een dag.} text {{field}: tekst.} other {{field}: niet wat hier hoort.}}',
  'wrong.one-of':
    '{known, select, none {{field}: de regeling kent hier niets van dien aard.} yes {{field}: een van {options}.} other {{field}: kies uit wat er is.}}',
  'wrong.twice': '{field}: hetzelfde staat er twee keer.',
  'wrong.too-short':
    '{field}: minstens {least, plural, one {één teken} other {# tekens}}; het zijn er {has}.',
  'wrong.too-long': '{field}: hoogstens {most, plural, one {één teken} other {# tekens}}; het zijn er {has}.',
  'wrong.out-of-bounds':
    '{bounds, select, both {{field}: van {least} tot {most}.} least {{field}: minstens {least}.} other {{field}: hoogstens {most}.}}',
  'wrong.too-many-decimals':
    '{field}: {most, plural, =0 {een rond bedrag} one {hoogstens één decimaal} other {hoogstens # decimalen}}.',
  'wrong.not-ahead': '{field}: moet in de toekomst liggen.',
  'wrong.not-past': '{field}: kan niet in de toekomst liggen.',
  'wrong.too-early': '{field}: ligt te ver terug.',
  'wrong.not-asked': '{field}: wordt hier niet gevraagd.',
  'wrong.not-theirs': '{field}: is aan anderen om te zeggen.',
  'wrong.too-much': 'Dat is meer dan in één keer kan worden verstuurd.',
  'wrong.malformed': 'Wat werd verstuurd, was niet te lezen. Laad de pagina opnieuw.',
  'wrong.out-of-turn': 'De zaak is intussen veranderd. Laad de pagina opnieuw.',
  'wrong.something': 'Iets',
  'wrong.of-line': '{line} – {what}',
  'wrong.key-answers': 'antwoorden',
  'wrong.key-case': 'de zaak',
  'wrong.key-customer': 'de klant',
  'wrong.key-description': 'beschrijving',
  'wrong.key-evidence': 'foto’s en bestanden',
  'wrong.key-heads': 'wat wordt gevraagd',
  'wrong.key-kind': 'soort verzoek',
  'wrong.key-lines': 'producten',
  'wrong.key-message': 'bericht',
  'wrong.key-nobody': 'niemand',
  'wrong.key-order': 'de bestelling',
  'wrong.key-outcome': 'uitkomst',
  'wrong.key-reason': 'reden',
  'wrong.key-receivedAt': 'dag van ontvangst',
  'wrong.key-remedy': 'oplossing',
  'wrong.key-offer': 'oplossingen om uit te kiezen',
  'wrong.key-seller': 'de verkoper',
  'wrong.key-team': 'team',
  'wrong.key-to': 'collega',
}
