import type { Catalogue } from './words.tsx'

export const ar: Catalogue = {
  'state.waiting': 'لحظة …',
  'state.failed': 'لم ينجح ذلك.',
  'state.failed-help': 'حاول مرة أخرى، وإن استمر الأمر فأخبرنا.',
  'state.again': 'حاول مرة أخرى',
  'state.offline': 'لا يوجد اتصال',
  'state.offline-help': 'ما كتبته محفوظ على هذا الجهاز. نعيد المحاولة تلقائيا.',
  'time.here': '{at} بتوقيتك',
  'language.label': 'اللغة',
  'colour.dark': 'داكن',
  'colour.light': 'فاتح',
  'colour.label': 'فاتح أو داكن',
}
