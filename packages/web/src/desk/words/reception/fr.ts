import type { Catalogue } from '../../../ui/words/words.tsx'

export const fr: Catalogue = {
  'reception.title': 'Réception',
  'reception.number': 'Numéro sur le colis',
  'reception.number-help': 'Scannez-le ou tapez-le ; minuscules et espaces n’importent pas.',
  'reception.look': 'Chercher',
  'reception.whole-case': 'Tout le dossier',
  'reception.message': 'Le message du client',
  'reception.no-message': 'Le client n’a rien écrit.',
  'reception.inspect': 'Produit par produit',
  'reception.nothing-ready': 'Rien à faire avec ce colis pour l’instant',
  'reception.nothing-ready-help':
    'Aucune étape de ce dossier n’est prête pour votre équipe. Si le colis est tout de même là, écrivez une note dans le dossier.',
  'reception.nothing-chosen': 'Indiquez l’état de chaque produit.',
  'reception.outcome-first': 'Il manque un résultat ou une réponse.',
  'reception.final': 'La confirmation est définitive. Ctrl + Entrée pour confirmer.',
  'reception.confirm': 'Confirmer',
  'reception.confirmed': 'Confirmé : {number}',
  'reception.as-far-as': 'Ce qui a été confirmé avant reste ; le reste n’a pas été fait.',
}
