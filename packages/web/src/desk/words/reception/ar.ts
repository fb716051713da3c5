import type { Catalogue } from '../../../ui/words/words.tsx'

export const ar: Catalogue = {
  'reception.title': 'الاستلام',
  'reception.number': 'الرقم على الطرد',
  'reception.number-help': 'امسحه أو اكتبه؛ لا تهم الأحرف الصغيرة ولا الفراغات.',
  'reception.look': 'بحث',
  'reception.whole-case': 'الملف كاملًا',
  'reception.message': 'رسالة العميل',
  'reception.no-message': 'لم يكتب العميل شيئًا.',
  'reception.inspect': 'منتجًا منتجًا',
  'reception.nothing-ready': 'لا شيء مطلوب منك الآن بشأن هذا الطرد',
  'reception.nothing-ready-help':
    'لا خطوة جاهزة لفريقك في هذا الملف. إن كان الطرد هنا مع ذلك فاكتب ملاحظة في الملف.',
  'reception.nothing-chosen': 'حدّد حالة كل منتج.',
  'reception.outcome-first': 'لا تزال نتيجة أو إجابة ناقصة.',
  'reception.final': 'التأكيد نهائي. Ctrl + Enter للتأكيد.',
  'reception.confirm': 'تأكيد',
  'reception.confirmed': 'تم التأكيد: {number}',
  'reception.as-far-as': 'ما تأكّد قبل ذلك قائم؛ والباقي لم يُنفّذ.',
}
