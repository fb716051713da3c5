import type { Catalogue } from '../../../ui/words/words.tsx'

export const ar: Catalogue = {
  'sign-in.title': 'العثور على طلبي',
  'sign-in.lead': 'برقم طلبك وبريدك الإلكتروني، من دون كلمة مرور.',
  'sign-in.order': 'رقم الطلب',
  'sign-in.order-help': 'تجده في الفاتورة وفي رسالة التأكيد.',
  'sign-in.order-missing': 'أدخل رقم طلبك.',
  'sign-in.email': 'البريد الإلكتروني',
  'sign-in.email-help': 'البريد الذي قدمت به الطلب.',
  'sign-in.email-missing': 'أدخل بريدا إلكترونيا مثل name@example.com.',
  'sign-in.ask': 'أرسلوا لي رمزا',
  'sign-in.sent':
    'إذا كان الرقم والبريد متطابقين فثمة رسالة فيها رمز في طريقها إلى {email}. يصلح الرمز {minutes, plural, one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}}.',
  'sign-in.code': 'الرمز المكون من ستة أرقام',
  'sign-in.enter': 'دخول',
  'sign-in.again': 'إرسال رمز آخر',
  'sign-in.sent-again': 'رمز آخر في الطريق',
  'sign-in.other': 'طلب أو بريد آخر',
  'sign-in.not-come': 'لم يصل شيء؟ انظر في مجلد البريد غير المرغوب، وتحقق من الرقم والبريد.',
  'sign-in.already': 'لقد سجلت الدخول.',
  'sign-in.link': 'جارٍ إدخالك',
  'sign-in.demo': 'لا تخرج أي رسالة من هنا، فالرمز ينتظر في:',
  'sign-in.code-wrong': 'هذا الرمز غير صالح.',
  'sign-in.code-wrong-help': 'إما أنه مكتوب خطأ أو مستعمل أو قديم أو جُرب مرات كثيرة. اطلب رمزا جديدا.',
  'sign-in.too-many-requests': 'محاولات كثيرة.',
  'sign-in.too-many-requests-help': 'انتظر قليلا ثم حاول مرة أخرى.',
}
