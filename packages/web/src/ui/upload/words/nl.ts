import type { Catalogue } from '../../words/words.tsx'

export const nl: Catalogue = {
  'upload.take-photo': 'Foto maken',
  'upload.take-video': 'Filmen',
  'upload.choose': 'Bestand kiezen',
  'upload.take-photo-of': 'Foto maken: {what}',
  'upload.take-video-of': 'Filmen: {what}',
  'upload.choose-for': 'Bestand kiezen: {what}',
  'upload.again': '{name} opnieuw proberen',
  'upload.remove': '{name} weghalen',
  'upload.removed': '{name} is verwijderd.',
  'upload.undo': 'Ongedaan maken',
  'upload.done': 'Geüpload · {size}',
  'upload.progress': 'Uploaden van {name}',
  'upload.waiting': 'Wacht op zijn beurt · {size}',
  'upload.sending': '{percent} % van {size}',
  'upload.offline':
    'Geen verbinding: op dit apparaat bewaard, {percent} % verstuurd. Het gaat vanzelf verder.',
  'upload.gone': 'Dit bestand staat niet meer op het apparaat. Kies het opnieuw.',
}
