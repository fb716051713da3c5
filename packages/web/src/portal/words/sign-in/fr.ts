import type { Catalogue } from '../../../ui/words/words.tsx'

export const fr: Catalogue = {
  'sign-in.title': 'Retrouver ma commande',
  'sign-in.lead': 'Avec votre numéro de commande et votre adresse e-mail. Sans mot de passe.',
  'sign-in.order': 'Numéro de commande',
  'sign-in.order-help': 'Il figure sur la facture et dans la confirmation.',
  'sign-in.order-missing': 'Indiquez le numéro de votre commande.',
  'sign-in.email': 'Adresse e-mail',
  'sign-in.email-help': 'Celle de la commande.',
  'sign-in.email-missing': 'Indiquez une adresse e-mail, comme nom@example.com.',
  'sign-in.ask': 'M’envoyer un code',
  'sign-in.sent':
    'Si les deux vont ensemble, un e-mail avec un code est en route vers {email}. Il vaut {minutes, plural, one {# minute} other {# minutes}}.',
  'sign-in.code': 'Le code à six chiffres',
  'sign-in.enter': 'Entrer',
  'sign-in.again': 'Envoyer un autre code',
  'sign-in.sent-again': 'Un autre code est en route',
  'sign-in.other': 'Autre commande ou adresse',
  'sign-in.not-come': 'Rien reçu ? Regardez dans les indésirables, et vérifiez le numéro et l’adresse.',
  'sign-in.already': 'Vous êtes connecté.',
  'sign-in.link': 'Nous vous faisons entrer',
  'sign-in.demo': 'Aucun e-mail ne part d’ici : le code attend là.',
  'sign-in.demo-order': 'Prendre la place d’un client',
  'sign-in.demo-with-case': 'Avec un dossier ouvert',
  'sign-in.demo-without': 'Rien de demandé encore',
  'sign-in.code-wrong': 'Ce code n’est pas valable.',
  'sign-in.code-wrong-help':
    'Il est mal saisi, déjà utilisé, trop ancien, ou a été essayé trop souvent. Demandez-en un nouveau.',
  'sign-in.too-many-requests': 'C’était trop souvent.',
  'sign-in.too-many-requests-help': 'Attendez un peu, puis réessayez.',
}
