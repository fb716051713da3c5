import type { Catalogue } from '../../../ui/words/words.tsx'

export const ar: Catalogue = {
  'cases.title': 'ملفاتي',
  'cases.none': 'ليس لديكم أي ملف',
  'cases.none-help': 'عندما تطلبون شيئا بشأن طلبية، تتابعونه هنا.',
  'cases.order': 'الطلبية {number}',
  'cases.opened': 'منذ {day}',
  'cases.yours': 'دوركم: {what}',
  'cases.promised': 'الخطوة التالية: {what}',
  'cases.late': 'نحن متأخرون: {what}',
}
