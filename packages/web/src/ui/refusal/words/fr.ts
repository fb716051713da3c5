import type { WrongCatalogue } from './catalogue.ts'

export const fr: WrongCatalogue = {
  'wrong.needs': '{field} : reste à remplir.',
  'wrong.needs-one-of': 'Il faut au moins l’un de ces éléments : {options}.',
  'wrong.not-both': 'Un seul de ces éléments est possible : {options}.',
  'wrong.not-a':
    '{type, select, boolean {{field} : oui ou non.} number {{field} : un nombre.} money {{field} : un montant, par exemple 9,80.} weight {{field} : un poids, en chiffres.} temperature {{field} : une température, en chiffres.} integer {{field} : un nombre entier.} instant {{field} : un jour et une heure.} date {{field} : un jour.} text {{field} : du texte.} other {{field} : ce n’est pas ce qui est attendu ici.}}',
  'wrong.one-of':
    '{known, select, none {{field} : rien de tel n’est prévu ici.} yes {{field} : au choix {options}.} other {{field} : choisissez parmi ce qui est proposé.}}',
  'wrong.twice': '{field} : le même élément y figure deux fois.',
  'wrong.too-short':
    '{field} : au moins {least, plural, one {un caractère} other {# caractères}} ; il y en a {has}.',
  'wrong.too-long':
    '{field} : au plus {most, plural, one {un caractère} other {# caractères}} ; il y en a {has}.',
  'wrong.out-of-bounds':
    '{bounds, select, both {{field} : de {least} à {most}.} least {{field} : au moins {least}.} other {{field} : au plus {most}.}}',
  'wrong.too-many-decimals':
    '{field} : {most, plural, =0 {un montant entier} one {une décimale au plus} other {# décimales au plus}}.',
  'wrong.not-ahead': '{field} : doit être à venir.',
  'wrong.not-past': '{field} : ne peut pas être à venir.',
  'wrong.too-early': '{field} : c’est trop ancien.',
  'wrong.not-asked': '{field} : n’est pas demandé ici.',
  'wrong.not-theirs': '{field} : c’est à d’autres de le dire.',
  'wrong.too-much': 'C’est plus que ce qui peut être envoyé en une fois.',
  'wrong.malformed': 'L’envoi n’a pas pu être lu. Rechargez la page.',
  'wrong.out-of-turn': 'Le dossier a changé entre-temps. Rechargez la page.',
  'wrong.something': 'Un élément',
  'wrong.of-line': '{line} – {what}',
  'wrong.key-answers': 'réponses',
  'wrong.key-case': 'le dossier',
  'wrong.key-customer': 'le client',
  'wrong.key-description': 'description',
  'wrong.key-evidence': 'photos et fichiers',
  'wrong.key-heads': 'ce qui est demandé',
  'wrong.key-kind': 'type de demande',
  'wrong.key-lines': 'produits',
  'wrong.key-message': 'message',
  'wrong.key-nobody': 'personne',
  'wrong.key-order': 'la commande',
  'wrong.key-outcome': 'résultat',
  'wrong.key-reason': 'motif',
  'wrong.key-receivedAt': 'jour de réception',
  'wrong.key-remedy': 'solution',
  'wrong.key-offer': 'solutions au choix',
  'wrong.key-seller': 'le vendeur',
  'wrong.key-team': 'équipe',
  'wrong.key-to': 'collègue',
}
