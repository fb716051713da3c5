import type { Words } from './types.ts'

export const de: Words = {
  openCase: 'Meinen Vorgang öffnen',
  toAnswer: 'Um uns zu antworten, öffnen Sie Ihren Vorgang und schreiben Sie uns auf dieser Seite.',
  code: {
    subject: (organisation) => `Ihr Anmeldecode, ${organisation}`,
    before: (organisation) => `Guten Tag, mit diesem Code melden Sie sich bei ${organisation} an:`,
    after: (lasts) =>
      `Gültigkeit: ${lasts}, für eine einzige Anmeldung. Geben Sie ihn niemandem: Wir werden Sie nie danach fragen.`,
    notYou: 'Sie haben nichts angefordert? Dann müssen Sie nichts tun: Ohne den Code kommt niemand hinein.',
    signIn: 'Anmelden',
  },
  invitation: {
    subject: (organisation) => `${organisation} lädt Sie ein`,
    hello: (name) => (name ? `Guten Tag ${name},` : 'Guten Tag,'),
    staff: (organisation) => `Im Team von ${organisation} ist ein Platz für Sie.`,
    seller: (organisation) =>
      `${organisation} gibt Ihnen eine Seite, auf der Sie Anfragen zu Ihren Verkäufen beantworten.`,
    lasts: (lasts) => `Gültigkeit der Einladung: ${lasts}, für ein einziges Mal.`,
    accept: 'Einladung annehmen',
  },
  passwordReset: {
    subject: (organisation) => `Ein neues Passwort wählen, ${organisation}`,
    asked: (organisation) => `Guten Tag, Sie haben bei ${organisation} ein neues Passwort angefordert.`,
    lasts: (lasts) => `Gültigkeit des Links: ${lasts}, für ein einziges Mal.`,
    notYou: 'Sie haben nichts angefordert? Dann müssen Sie nichts tun: Ihr Passwort bleibt, wie es ist.',
    choose: 'Mein Passwort wählen',
  },
  answer: {
    subject: (number) => `Vorgang ${number}: Wir haben Ihnen geschrieben`,
    before: (name) => (name ? `${name} schreibt Ihnen:` : 'Wir schreiben Ihnen:'),
    files: 'Zu dieser Nachricht gehören Dateien; Sie finden sie in Ihrem Vorgang.',
  },
  reminder: {
    subject: (number) => `Erinnerung, Vorgang ${number}`,
    body: (number) => `Guten Tag, dies ist eine Erinnerung zu Vorgang ${number}.`,
  },
  notice: {
    subject: (number) => `Vorgang ${number}: Es gibt Neues`,
    body: (number) => `Guten Tag, es gibt Neues im Vorgang ${number}.`,
  },
  due: (instant) => `Fällig: ${instant}.`,
  rule: (clause) => `Die Regel: „${clause}“`,
}
