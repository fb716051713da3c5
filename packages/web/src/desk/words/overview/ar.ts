import type { Catalogue } from '../../../ui/words/words.tsx'

export const ar: Catalogue = {
  'overview.span': 'الوعود المنقضية خلال',
  'overview.days':
    '{days, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يوما} other {# يوم}}',
  'overview.as-of': '{from} – {until}',
  'overview.owing': 'ما سيتأخر اليوم',
  'overview.owing-help': 'وعود فرقنا المتأخرة أو المستحقة قبل {until}.',
  'overview.late': 'متأخر',
  'overview.today': 'مستحق اليوم',
  'overview.backlog': 'عمر الملفات المفتوحة',
  'overview.backlog-help': 'منذ فتحها، بحسب الفريق الذي لديه الملف.',
  'overview.under':
    'أقل من {days, plural, zero {# يوم} one {يوم} two {يومين} few {# أيام} many {# يوما} other {# يوم}}',
  'overview.over': '{days} يوما فأكثر',
  'overview.promises': 'الوعود الموفى بها والمخلفة',
  'overview.promises-help': 'بحسب البند والفريق، الأكثر إخلافا أولا.',
  'overview.clause': 'البند',
  'overview.kept': 'موفى بها',
  'overview.broken': 'مخلفة',
  'overview.share': 'نسبة الوفاء',
  'overview.nothing': 'لا شيء من هذا القبيل.',
  'overview.csv-of': '{title} بصيغة CSV',
}
