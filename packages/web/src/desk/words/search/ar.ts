import type { Catalogue } from '../../../ui/words/words.tsx'

export const ar: Catalogue = {
  'search.title': 'البحث',
  'search.label': 'ابحث في كل شيء',
  'search.help': 'أرقام الملفات والطلبات والإرجاع، والأسماء، وما كُتب.',
  'search.nothing': 'لا نتائج عن «{query}».',
  'search.nothing-help': 'يجب أن ترد كل كلمة في الملف. جرّب كلمات أقل أو بداياتها فقط.',
  'search.more': 'هناك المزيد. كلمة أخرى تضيّق البحث.',
  'search.count':
    '{count, plural, zero {لا ملفات} one {ملف واحد} two {ملفان} few {# ملفات} many {# ملفا} other {# ملف}}',
  'search.in-case': 'في الملف نفسه',
  'search.in-text': 'في ما وُصف',
  'search.in-message': 'في رسالة',
  'search.in-note': 'في ملاحظة',
  'search.next': 'النتيجة التالية',
  'search.previous': 'النتيجة السابقة',
  'search.no-recent': 'تُعرض هنا الملفات التي تفتحها.',
}
