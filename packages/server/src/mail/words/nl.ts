import type { Words } from './types.ts'

export const nl: Words = {
  openCase: 'Mijn dossier openen',
  toAnswer: 'Wilt u ons antwoorden? Open uw dossier en schrijf ons op die pagina.',
  code: {
    subject: (organisation) => `Uw inlogcode, ${organisation}`,
    before: (organisation) => `Goedendag, met deze code logt u in bij ${organisation}:`,
    after: (lasts) =>
      `Hij is ${lasts} geldig, voor één keer. Geef hem aan niemand: wij zullen er nooit om vragen.`,
    notYou: 'Hebt u niets gevraagd? Dan hoeft u niets te doen: zonder de code komt niemand binnen.',
    signIn: 'Inloggen',
  },
  invitation: {
    subject: (organisation) => `${organisation} nodigt u uit`,
    hello: (name) => (name ? `Goedendag ${name},` : 'Goedendag,'),
    staff: (organisation) => `Er is een plaats voor u in het team van ${organisation}.`,
    seller: (organisation) =>
      `${organisation} geeft u een pagina waarop u vragen over uw verkopen beantwoordt.`,
    lasts: (lasts) => `De uitnodiging is ${lasts} geldig, voor één keer.`,
    accept: 'De uitnodiging aannemen',
  },
  passwordReset: {
    subject: (organisation) => `Een nieuw wachtwoord kiezen, ${organisation}`,
    asked: (organisation) => `Goedendag, u hebt een nieuw wachtwoord gevraagd bij ${organisation}.`,
    lasts: (lasts) => `De link is ${lasts} geldig, voor één keer.`,
    notYou: 'Hebt u niets gevraagd? Dan hoeft u niets te doen: uw wachtwoord blijft zoals het is.',
    choose: 'Mijn wachtwoord kiezen',
  },
  answer: {
    subject: (number) => `Dossier ${number}: wij hebben u geschreven`,
    before: (name) => (name ? `${name} schrijft u:` : 'Wij schrijven u:'),
    files: 'Bij dit bericht horen bestanden; u vindt ze in uw dossier.',
  },
  reminder: {
    subject: (number) => `Herinnering, dossier ${number}`,
    body: (number) => `Goedendag, dit is een herinnering voor dossier ${number}.`,
  },
  notice: {
    subject: (number) => `Dossier ${number}: er is nieuws`,
    body: (number) => `Goedendag, er is nieuws in dossier ${number}.`,
  },
  due: (instant) => `Uiterlijk: ${instant}.`,
  rule: (clause) => `De regel: „${clause}”`,
}
