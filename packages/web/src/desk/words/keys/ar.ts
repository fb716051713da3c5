import type { Catalogue } from '../../../ui/words/words.tsx'

export const ar: Catalogue = {
  'keys.list': 'المفاتيح',
  'keys.close': 'إغلاق',
  'keys.then': 'ثم',
  'keys.single': 'المفاتيح المنفردة تعمل',
  'keys.single-help': 'أوقف هذا إن كنت تملي بصوتك أو تضغط المفاتيح سهوا. تبقى المفاتيح مع Ctrl أو Command.',
  'keys.everywhere': 'في كل مكان',
  'keys.palette': 'اعثر على أي شيء وافعل أي شيء',
  'palette.label': 'الأوامر والبحث',
  'palette.placeholder': 'ملف أو اسم أو طلب أو ما تريد فعله',
  'palette.go': 'انتقل إلى',
  'palette.found': 'ما عثر عليه',
  'palette.recent': 'آخر ما فتح',
  'palette.nothing': 'لا شيء بهذا الاسم.',
  'palette.searching': 'جار البحث …',
  'palette.all': 'كل النتائج عن «{query}»',
}
