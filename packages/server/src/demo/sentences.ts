import type { CaseState, Policy } from '@redress/engine'

/** What people of the demonstration write where a policy asks for a sentence, by language. */
const sentences: Record<string, readonly string[]> = {
  fr: [
    'Nous avons relu le dossier, les photos et l’historique de la livraison, et parlé avec l’équipe concernée.',
    'Le problème est bien celui que vous décrivez ; il vient de la préparation de la commande.',
    'L’équipe a été informée et le contrôle avant départ est désormais fait à deux.',
  ],
  en: [
    'We went through the file, the pictures and the delivery record, and spoke to the team concerned.',
    'The problem is the one you describe; it began when the order was packed.',
    'The team was told, and two people now check before dispatch.',
  ],
  nl: [
    'Wij hebben het dossier, de foto’s en de bezorging nagelopen en met de betrokken afdeling gesproken.',
    'Het probleem is zoals u het beschrijft; het ontstond bij het inpakken.',
    'De afdeling is ingelicht en controleert nu met twee mensen voor verzending.',
  ],
  it: [
    'Abbiamo riesaminato la pratica, le foto e la consegna, e parlato con il reparto interessato.',
    'Il problema è quello che descrive; è nato durante la preparazione.',
    'Il reparto è stato informato e ora controlla in due prima della spedizione.',
  ],
  ar: [
    'راجعنا الملف والصور وسجل التسليم وتحدثنا مع الفريق المعني.',
    'المشكلة هي كما وصفتم، وقد نشأت عند تجهيز الطلب.',
    'أُبلغ الفريق، ويتم الفحص الآن من شخصين قبل الإرسال.',
  ],
}

/** In which people write in a case: the customer's, where the policy speaks it. */
export function languageOf({ languages }: Policy, { customer }: CaseState): string {
  const wished = String(customer.language)
  return languages.includes(wished) ? wished : (languages[0] ?? 'en')
}

/** The n-th sentence in a language; English where we have none. */
export function sentenceIn(language: string, index: number): string {
  const known = sentences[language] ?? sentences.en ?? []
  return known[index % known.length] ?? ''
}
