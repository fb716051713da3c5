import { ar as conversation } from '../conversation/words/ar.ts'
import { ar as evidence } from '../evidence/words/ar.ts'
import { ar as timeline } from '../timeline/words/ar.ts'
import type { Catalogue } from './words.tsx'

export const ar: Catalogue = {
  ...timeline,
  ...evidence,
  ...conversation,
  'state.waiting': 'لحظة …',
  'state.failed': 'لم ينجح ذلك.',
  'state.failed-help': 'حاولوا مرة أخرى، وإن استمر الأمر فأخبرونا.',
  'state.not-found': 'غير موجود هنا',
  'state.not-found-help': 'قد يكون مكتوبا خطأ، أو يخص شخصا آخر.',
  'state.again': 'حاولوا مرة أخرى',
  'state.offline': 'لا يوجد اتصال',
  'state.offline-help': 'ما كتبتموه محفوظ على هذا الجهاز. نعيد المحاولة تلقائيا.',
  'time.here': '{at} بتوقيتكم',
  'language.label': 'اللغة',
  'colour.dark': 'داكن',
  'colour.light': 'فاتح',
  'colour.label': 'فاتح أو داكن',
}
