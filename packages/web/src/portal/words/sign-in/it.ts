import type { Catalogue } from '../../../ui/words/words.tsx'

export const it: Catalogue = {
  'sign-in.title': 'Trova il mio ordine',
  'sign-in.lead': 'Con il numero d’ordine e il suo indirizzo e-mail. Senza password.',
  'sign-in.order': 'Numero d’ordine',
  'sign-in.order-help': 'È sulla fattura e nella conferma.',
  'sign-in.order-missing': 'Indichi il numero del suo ordine.',
  'sign-in.email': 'Indirizzo e-mail',
  'sign-in.email-help': 'Quello usato per l’ordine.',
  'sign-in.email-missing': 'Indichi un indirizzo e-mail, come nome@example.com.',
  'sign-in.ask': 'Inviatemi un codice',
  'sign-in.sent':
    'Se i due corrispondono, un’e-mail con un codice è in arrivo a {email}. Vale {minutes, plural, one {# minuto} other {# minuti}}.',
  'sign-in.code': 'Il codice di sei cifre',
  'sign-in.enter': 'Entra',
  'sign-in.again': 'Invia un altro codice',
  'sign-in.sent-again': 'Un altro codice è in arrivo',
  'sign-in.other': 'Altro ordine o indirizzo',
  'sign-in.not-come': 'Non è arrivato nulla? Guardi nella posta indesiderata e controlli numero e indirizzo.',
  'sign-in.already': 'Ha già effettuato l’accesso.',
  'sign-in.link': 'La facciamo entrare',
  'sign-in.demo': 'Nessuna e-mail esce da qui: il codice aspetta qui.',
  'sign-in.demo-order': 'Mettersi nei panni di un cliente',
  'sign-in.demo-with-case': 'Con una pratica aperta',
  'sign-in.demo-without': 'Ancora nessuna richiesta',
  'sign-in.code-wrong': 'Questo codice non vale.',
  'sign-in.code-wrong-help':
    'È scritto male, già usato, troppo vecchio o provato troppe volte. Ne chieda uno nuovo.',
  'sign-in.too-many-requests': 'Troppe volte.',
  'sign-in.too-many-requests-help': 'Aspetti un po’, poi riprovi.',
}
