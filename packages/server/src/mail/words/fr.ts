import type { Words } from './types.ts'

export const fr: Words = {
  openCase: 'Ouvrir mon dossier',
  toAnswer: 'Pour nous répondre, ouvrez votre dossier et écrivez-nous sur sa page.',
  code: {
    subject: (organisation) => `Votre code de connexion, ${organisation}`,
    before: (organisation) => `Bonjour, voici le code qui vous ouvre votre espace chez ${organisation} :`,
    after: (lasts) =>
      `Il est valable ${lasts} et ne sert qu’une fois. Ne le donnez à personne : nous ne vous le demanderons jamais.`,
    notYou: 'Vous n’avez rien demandé ? Ignorez ce message : sans ce code, personne n’entre.',
    signIn: 'Me connecter',
  },
  invitation: {
    subject: (organisation) => `${organisation} vous invite`,
    hello: (name) => (name ? `Bonjour ${name},` : 'Bonjour,'),
    staff: (organisation) => `Une place vous attend dans l’équipe de ${organisation}.`,
    seller: (organisation) =>
      `${organisation} vous ouvre un espace pour répondre aux demandes qui concernent vos ventes.`,
    lasts: (lasts) => `L’invitation est valable ${lasts} et ne sert qu’une fois.`,
    accept: 'Accepter l’invitation',
  },
  passwordReset: {
    subject: (organisation) => `Choisir un nouveau mot de passe, ${organisation}`,
    asked: (organisation) => `Bonjour, vous avez demandé un nouveau mot de passe pour ${organisation}.`,
    lasts: (lasts) => `Le lien est valable ${lasts} et ne sert qu’une fois.`,
    notYou: 'Vous n’avez rien demandé ? Ignorez ce message : votre mot de passe reste le même.',
    choose: 'Choisir mon mot de passe',
  },
  answer: {
    subject: (number) => `Dossier ${number} : nous vous avons écrit`,
    before: (name) => (name ? `${name} vous écrit :` : 'Nous vous écrivons :'),
    files: 'Des fichiers accompagnent ce message ; vous les trouverez dans votre dossier.',
  },
  reminder: {
    subject: (number) => `Rappel, dossier ${number}`,
    body: (number) => `Bonjour, ceci est un rappel pour le dossier ${number}.`,
  },
  notice: {
    subject: (number) => `Dossier ${number} : il y a du nouveau`,
    body: (number) => `Bonjour, il y a du nouveau dans le dossier ${number}.`,
  },
  due: (instant) => `Échéance : ${instant}.`,
  rule: (clause) => `La règle : « ${clause} »`,
}
