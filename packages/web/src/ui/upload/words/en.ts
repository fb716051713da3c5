import type { Catalogue } from '../../words/words.tsx'

export const en: Catalogue = {
  'upload.take-photo': 'Take a photo',
  'upload.take-video': 'Film it',
  'upload.choose': 'Choose a file',
  'upload.take-photo-of': 'Take a photo: {what}',
  'upload.take-video-of': 'Film it: {what}',
  'upload.choose-for': 'Choose a file: {what}',
  'upload.again': 'Try {name} again',
  'upload.remove': 'Remove {name}',
  'upload.removed': '{name} was removed.',
  'upload.undo': 'Undo',
  'upload.done': 'Uploaded · {size}',
  'upload.progress': 'Upload of {name}',
  'upload.waiting': 'Waits for its turn · {size}',
  'upload.sending': '{percent} % of {size}',
  'upload.offline': 'No connection: kept on this device, {percent} % sent. It goes on by itself.',
  'upload.gone': 'This file is no longer on the device. Choose it again.',
}
