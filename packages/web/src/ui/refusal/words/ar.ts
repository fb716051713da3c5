import type { WrongCatalogue } from './catalogue.ts'

export const ar: WrongCatalogue = {
  'wrong.needs': '{field}: لم يُملأ بعد.',
  'wrong.needs-one-of': 'يلزم واحد مما يلي: {options}.',
  'wrong.not-both': 'يمكن ذكر واحد فقط مما يلي: {options}.',
  'wrong.not-a':
    '{type, select, boolean {{field}: نعم أو لا.} number {{field}: رقم.} money {{field}: مبلغ، مثل 9.80.} weight {{field}: وزن بالأرقام.} temperature {{field}: درجة حرارة بالأرقام.} integer {{field}: عدد صحيح.} instant {{field}: يوم وساعة.} date {{field}: يوم.} text {{field}: نص.} other {{field}: ليس هذا هو المطلوب هنا.}}',
  'wrong.one-of':
    '{known, select, none {{field}: لا تنص السياسة على شيء من ذلك هنا.} yes {{field}: أحد {options}.} other {{field}: اختر من الموجود.}}',
  'wrong.twice': '{field}: ورد الشيء نفسه مرتين.',
  'wrong.too-short':
    '{field}: {least, plural, one {حرف واحد على الأقل} two {حرفان على الأقل} few {# أحرف على الأقل} many {# حرفًا على الأقل} other {# حرف على الأقل}}؛ والعدد الآن {has}.',
  'wrong.too-long':
    '{field}: {most, plural, one {حرف واحد على الأكثر} two {حرفان على الأكثر} few {# أحرف على الأكثر} many {# حرفًا على الأكثر} other {# حرف على الأكثر}}؛ والعدد الآن {has}.',
  'wrong.out-of-bounds':
    '{bounds, select, both {{field}: من {least} إلى {most}.} least {{field}: {least} على الأقل.} other {{field}: {most} على الأكثر.}}',
  'wrong.too-many-decimals':
    '{field}: {most, plural, =0 {مبلغ بلا كسور} one {منزلة عشرية واحدة على الأكثر} two {منزلتان عشريتان على الأكثر} few {# منازل عشرية على الأكثر} other {# منزلة عشرية على الأكثر}}.',
  'wrong.not-ahead': '{field}: يجب أن يكون في المستقبل.',
  'wrong.not-past': '{field}: لا يمكن أن يكون في المستقبل.',
  'wrong.too-early': '{field}: يعود إلى زمن بعيد جدًا.',
  'wrong.not-asked': '{field}: غير مطلوب هنا.',
  'wrong.not-theirs': '{field}: لغيرك أن يقوله.',
  'wrong.too-much': 'هذا أكثر مما يمكن إرساله دفعة واحدة.',
  'wrong.malformed': 'تعذرت قراءة ما أُرسل. أعد تحميل الصفحة.',
  'wrong.out-of-turn': 'تغيّر الملف في هذه الأثناء. أعد تحميل الصفحة.',
  'wrong.something': 'شيء ما',
  'wrong.of-line': '{line} – {what}',
  'wrong.key-answers': 'الإجابات',
  'wrong.key-case': 'الملف',
  'wrong.key-customer': 'العميل',
  'wrong.key-description': 'الوصف',
  'wrong.key-evidence': 'صور وملفات',
  'wrong.key-heads': 'ما يُطالب به',
  'wrong.key-kind': 'نوع الطلب',
  'wrong.key-lines': 'المنتجات',
  'wrong.key-message': 'الرسالة',
  'wrong.key-nobody': 'لا أحد',
  'wrong.key-order': 'الطلبية',
  'wrong.key-outcome': 'النتيجة',
  'wrong.key-reason': 'السبب',
  'wrong.key-receivedAt': 'يوم الاستلام',
  'wrong.key-remedy': 'الحل',
  'wrong.key-offer': 'الحلول التي يُختار منها',
  'wrong.key-seller': 'البائع',
  'wrong.key-team': 'الفريق',
  'wrong.key-to': 'الزميل',
}
