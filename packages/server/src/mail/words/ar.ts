import type { Words } from './types.ts'

export const ar: Words = {
  openCase: 'فتح ملفي',
  toAnswer: 'للرد علينا، افتحوا ملفكم واكتبوا إلينا في صفحته.',
  code: {
    subject: (organisation) => `رمز الدخول الخاص بكم، ${organisation}`,
    before: (organisation) => `مرحباً، هذا هو الرمز الذي يتيح لكم الدخول إلى فضائكم لدى ${organisation}:`,
    after: (lasts) => `مدة صلاحيته ${lasts}، ويُستعمل مرة واحدة. لا تعطوه لأحد: لن نطلبه منكم أبداً.`,
    notYou: 'لم تطلبوا شيئاً؟ تجاهلوا هذه الرسالة: لا يمكن لأحد الدخول من دون هذا الرمز.',
    signIn: 'تسجيل الدخول',
  },
  invitation: {
    subject: (organisation) => `دعوة من ${organisation}`,
    hello: (name) => (name ? `مرحباً ${name}،` : 'مرحباً،'),
    staff: (organisation) => `لكم مكان في فريق ${organisation}.`,
    seller: (organisation) => `تتيح لكم ${organisation} صفحة للرد على الطلبات المتعلقة بمبيعاتكم.`,
    lasts: (lasts) => `مدة صلاحية الدعوة ${lasts}، وتُستعمل مرة واحدة.`,
    accept: 'قبول الدعوة',
  },
  passwordReset: {
    subject: (organisation) => `اختيار كلمة مرور جديدة، ${organisation}`,
    asked: (organisation) => `مرحباً، طلبتم كلمة مرور جديدة لدى ${organisation}.`,
    lasts: (lasts) => `مدة صلاحية الرابط ${lasts}، ويُستعمل مرة واحدة.`,
    notYou: 'لم تطلبوا شيئاً؟ تجاهلوا هذه الرسالة: تبقى كلمة مروركم كما هي.',
    choose: 'اختيار كلمة المرور',
  },
  answer: {
    subject: (number) => `الملف ${number}: كتبنا إليكم`,
    before: (name) => (name ? `كتب إليكم ${name}:` : 'نكتب إليكم:'),
    files: 'أُرفقت بهذه الرسالة ملفات؛ تجدونها في ملفكم.',
  },
  reminder: {
    subject: (number) => `تذكير، الملف ${number}`,
    body: (number) => `مرحباً، هذا تذكير بشأن الملف ${number}.`,
  },
  notice: {
    subject: (number) => `الملف ${number}: هناك جديد`,
    body: (number) => `مرحباً، هناك جديد في الملف ${number}.`,
  },
  due: (instant) => `الأجل: ${instant}.`,
  rule: (clause) => `القاعدة: «${clause}»`,
}
