import type { Catalogue } from '../../../ui/words/words.tsx'

export const nl: Catalogue = {
  'sign-in.title': 'Mijn bestelling zoeken',
  'sign-in.lead': 'Met uw bestelnummer en uw e-mailadres. Zonder wachtwoord.',
  'sign-in.order': 'Bestelnummer',
  'sign-in.order-help': 'Het staat op de factuur en in de bevestiging.',
  'sign-in.order-missing': 'Vul het nummer van uw bestelling in.',
  'sign-in.email': 'E-mailadres',
  'sign-in.email-help': 'Waarmee u hebt besteld.',
  'sign-in.email-missing': 'Vul een e-mailadres in, zoals naam@example.com.',
  'sign-in.ask': 'Stuur mij een code',
  'sign-in.sent':
    'Als die twee bij elkaar horen, is er een e-mail met een code onderweg naar {email}. De code geldt {minutes, plural, one {# minuut} other {# minuten}}.',
  'sign-in.code': 'De code van zes cijfers',
  'sign-in.enter': 'Verder',
  'sign-in.again': 'Stuur een nieuwe code',
  'sign-in.sent-again': 'Er is een nieuwe code onderweg',
  'sign-in.other': 'Andere bestelling of ander adres',
  'sign-in.not-come': 'Niets ontvangen? Kijk bij de spam en controleer nummer en adres.',
  'sign-in.already': 'U bent aangemeld.',
  'sign-in.link': 'Wij laten u binnen',
  'sign-in.demo': 'Er gaat geen e-mail de deur uit: de code wacht hier.',
  'sign-in.demo-order': 'Neem de plaats in van een klant',
  'sign-in.demo-with-case': 'Met een lopend dossier',
  'sign-in.demo-without': 'Nog niets gevraagd',
  'sign-in.code-wrong': 'Deze code geldt niet.',
  'sign-in.code-wrong-help':
    'Hij is verkeerd getypt, gebruikt, te oud of te vaak geprobeerd. Vraag een nieuwe aan.',
  'sign-in.too-many-requests': 'Dat was te vaak.',
  'sign-in.too-many-requests-help': 'Wacht even en probeer het dan opnieuw.',
}
