import type { Catalogue } from '../../../ui/words/words.tsx'

export const ar: Catalogue = {
  'views.title': 'العروض المحفوظة',
  'views.shared': 'مشترك مع فريقك',
  'views.save': 'احفظ هذا العرض',
  'views.save-yes': 'حفظ',
  'views.name': 'الاسم',
  'views.for': 'من أجل',
  'views.for-me': 'أنا وحدي',
  'views.known': 'هذا هو العرض «{name}» بالفعل.',
  'views.nothing': 'اختر مرشحا أولا.',
  'views.remove': 'إزالة العرض «{name}»',
  'views.remove-help': 'تبقى الملفات، ولا يزول سوى اسم هذه المرشحات.',
  'views.remove-yes': 'إزالة',
}
