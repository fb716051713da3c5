import type { Catalogue } from '../../words/words.tsx'

export const ar: Catalogue = {
  'conversation.shared': 'يراها الطرفان',
  'conversation.note-only': 'للزملاء فقط',
  'conversation.calls': 'ينادي {names}',
  'conversation.file': 'ملف',
  'conversation.erased': 'حُذف بناءً على طلب.',
  'conversation.system': 'رسالة آلية',
  'conversation.earlier': 'عرض ما سبق',
}
