import type { Catalogue } from '../../words/words.tsx'

export const fr: Catalogue = {
  'upload.take-photo': 'Prendre une photo',
  'upload.take-video': 'Filmer',
  'upload.choose': 'Choisir un fichier',
  'upload.take-photo-of': 'Prendre une photo : {what}',
  'upload.take-video-of': 'Filmer : {what}',
  'upload.choose-for': 'Choisir un fichier : {what}',
  'upload.again': 'Réessayer {name}',
  'upload.remove': 'Retirer {name}',
  'upload.removed': '{name} a été retiré.',
  'upload.undo': 'Annuler',
  'upload.done': 'Envoyé · {size}',
  'upload.progress': 'Envoi de {name}',
  'upload.waiting': 'En attente · {size}',
  'upload.sending': '{percent} % de {size}',
  'upload.offline':
    'Pas de connexion : gardé sur cet appareil, {percent} % envoyés. L’envoi reprendra tout seul.',
  'upload.gone': 'Ce fichier n’est plus sur l’appareil. Choisissez-le à nouveau.',
}
