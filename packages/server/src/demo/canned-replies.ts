import { addReply } from '../conversation/canned-replies.ts'
import type { Db } from '../store/store.ts'

type Worded = readonly [title: string, text: string]

/** A few replies that any shop needs, in the languages that the five companies speak. */
const replies: readonly Readonly<Record<string, Worded>>[] = [
  {
    en: [
      'We are looking into it',
      'Dear {name},\n\nThank you for your message about order {order}. We are looking into it and come back to you on this page; your number is {number}.\n\n{agent}',
    ],
    fr: [
      'Nous regardons cela',
      'Bonjour {name},\n\nMerci pour votre message au sujet de la commande {order}. Nous regardons cela et vous répondons sur cette page ; votre numéro est {number}.\n\n{agent}',
    ],
    nl: [
      'We zoeken het uit',
      'Beste {name},\n\nDank voor uw bericht over bestelling {order}. We zoeken het uit en antwoorden u op deze pagina; uw nummer is {number}.\n\n{agent}',
    ],
    it: [
      'Ce ne stiamo occupando',
      'Gentile {name},\n\ngrazie per il messaggio sull’ordine {order}. Ce ne stiamo occupando e rispondiamo su questa pagina; il suo numero è {number}.\n\n{agent}',
    ],
    ar: [
      'نحن ننظر في الأمر',
      'مرحبًا {name}،\n\nشكرًا لرسالتك بخصوص الطلب {order}. نحن ننظر في الأمر وسنجيبك في هذه الصفحة؛ رقم ملفك {number}.\n\n{agent}',
    ],
  },
  {
    en: [
      'Please send a sharper photo',
      'Dear {name},\n\nIn the photo we cannot make out what matters. Could you send another one, in daylight and from close by? You can add it right here in {number}.\n\n{agent}',
    ],
    fr: [
      'Une photo plus nette, s’il vous plaît',
      'Bonjour {name},\n\nSur la photo, nous ne distinguons pas l’essentiel. Pourriez-vous en envoyer une autre, de près et à la lumière du jour ? Vous pouvez l’ajouter ici même, dans le dossier {number}.\n\n{agent}',
    ],
    nl: [
      'Graag een scherpere foto',
      'Beste {name},\n\nOp de foto is niet te zien waar het om gaat. Wilt u er nog een sturen, van dichtbij en bij daglicht? U kunt hem hier toevoegen, bij {number}.\n\n{agent}',
    ],
    it: [
      'Una foto più nitida, per favore',
      'Gentile {name},\n\nnella foto non si vede ciò che conta. Può inviarne un’altra, da vicino e alla luce del giorno? Può aggiungerla qui, nella pratica {number}.\n\n{agent}',
    ],
    ar: [
      'نرجو صورة أوضح',
      'مرحبًا {name}،\n\nلا يظهر في الصورة ما نحتاج إلى رؤيته. هل يمكنك إرسال صورة أخرى عن قرب وفي ضوء النهار؟ يمكنك إضافتها هنا في الملف {number}.\n\n{agent}',
    ],
  },
  {
    en: [
      'Sorry, and thank you',
      'Dear {name},\n\nWe are sorry for the trouble, and thank you for your patience. If anything is left open in {number}, write to us here at any time.\n\n{agent}',
    ],
    fr: [
      'Nos excuses, et merci',
      'Bonjour {name},\n\nNous sommes désolés de ce désagrément et vous remercions de votre patience. S’il reste quelque chose à régler dans le dossier {number}, écrivez-nous ici à tout moment.\n\n{agent}',
    ],
    nl: [
      'Onze excuses, en dank u wel',
      'Beste {name},\n\nHet spijt ons van het ongemak; dank voor uw geduld. Is er bij {number} nog iets niet in orde, schrijf ons dan gerust hier.\n\n{agent}',
    ],
    it: [
      'Le nostre scuse, e grazie',
      'Gentile {name},\n\nci dispiace per il disagio e la ringraziamo della pazienza. Se nella pratica {number} resta qualcosa in sospeso, ci scriva qui in qualsiasi momento.\n\n{agent}',
    ],
    ar: [
      'نعتذر، وشكرًا لك',
      'مرحبًا {name}،\n\nنأسف لما حدث ونشكرك على صبرك. إن بقي شيء لم يُحلّ في الملف {number} فاكتب إلينا هنا في أي وقت.\n\n{agent}',
    ],
  },
]

/** Gives an organisation its canned replies, each in all of its languages, and called as in the first of them. */
export async function addCannedReplies(
  db: Db,
  organisation: string,
  languages: readonly string[],
  now: number,
): Promise<void> {
  for (const reply of replies) {
    const worded = languages.flatMap((language) => {
      const [title, text] = reply[language] ?? []
      return title && text ? [{ language, title, text }] : []
    })
    const [first] = worded
    if (!first) continue
    const texts = Object.fromEntries(worded.map(({ language, text }) => [language, text]))
    await addReply(db, organisation, { title: first.title, texts }, { now })
  }
}
