import type { Words } from './types.ts'

export const it: Words = {
  openCase: 'Aprire la mia pratica',
  toAnswer: 'Per risponderci, apra la sua pratica e ci scriva da quella pagina.',
  code: {
    subject: (organisation) => `Il suo codice di accesso, ${organisation}`,
    before: (organisation) => `Buongiorno, ecco il codice per accedere alla sua area ${organisation}:`,
    after: (lasts) =>
      `Vale ${lasts} e si usa una volta sola. Non lo dia a nessuno: noi non glielo chiederemo mai.`,
    notYou: 'Non ha chiesto nulla? Ignori questo messaggio: senza il codice nessuno può entrare.',
    signIn: 'Accedere',
  },
  invitation: {
    subject: (organisation) => `Un invito da ${organisation}`,
    hello: (name) => (name ? `Buongiorno ${name},` : 'Buongiorno,'),
    staff: (organisation) => `C’è un posto per lei nel team di ${organisation}.`,
    seller: (organisation) =>
      `${organisation} le apre una pagina per rispondere alle richieste sulle sue vendite.`,
    lasts: (lasts) => `L’invito vale ${lasts} e si usa una volta sola.`,
    accept: 'Accettare l’invito',
  },
  passwordReset: {
    subject: (organisation) => `Scegliere una nuova password, ${organisation}`,
    asked: (organisation) => `Buongiorno, ha chiesto una nuova password per ${organisation}.`,
    lasts: (lasts) => `Il link vale ${lasts} e si usa una volta sola.`,
    notYou: 'Non ha chiesto nulla? Ignori questo messaggio: la sua password resta la stessa.',
    choose: 'Scegliere la mia password',
  },
  answer: {
    subject: (number) => `Pratica ${number}: le abbiamo scritto`,
    before: (name) => (name ? `${name} le scrive:` : 'Le scriviamo:'),
    files: 'Al messaggio sono uniti dei file; li trova nella sua pratica.',
  },
  reminder: {
    subject: (number) => `Promemoria, pratica ${number}`,
    body: (number) => `Buongiorno, questo è un promemoria per la pratica ${number}.`,
  },
  notice: {
    subject: (number) => `Pratica ${number}: ci sono novità`,
    body: (number) => `Buongiorno, ci sono novità nella pratica ${number}.`,
  },
  due: (instant) => `Scadenza: ${instant}.`,
  rule: (clause) => `La regola: «${clause}»`,
}
