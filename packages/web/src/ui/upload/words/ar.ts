import type { Catalogue } from '../../words/words.tsx'

export const ar: Catalogue = {
  'upload.take-photo': 'التقاط صورة',
  'upload.take-video': 'تصوير فيديو',
  'upload.choose': 'اختيار ملف',
  'upload.take-photo-of': 'التقاط صورة: {what}',
  'upload.take-video-of': 'تصوير فيديو: {what}',
  'upload.choose-for': 'اختيار ملف: {what}',
  'upload.again': 'إعادة محاولة {name}',
  'upload.remove': 'إزالة {name}',
  'upload.removed': 'أزيل {name}.',
  'upload.undo': 'تراجع',
  'upload.done': 'تم الرفع · {size}',
  'upload.progress': 'رفع {name}',
  'upload.waiting': 'في الانتظار · {size}',
  'upload.sending': '{percent}٪ من {size}',
  'upload.offline':
    'لا يوجد اتصال: الملف محفوظ على هذا الجهاز، أُرسل منه {percent}٪، ويُستأنف الإرسال تلقائيا.',
  'upload.gone': 'لم يعد هذا الملف على الجهاز. اختاروه من جديد.',
}
