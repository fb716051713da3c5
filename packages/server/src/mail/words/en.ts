import type { Words } from './types.ts'

export const en: Words = {
  openCase: 'Open my case',
  toAnswer: 'To answer us, open your case and write to us on its page.',
  code: {
    subject: (organisation) => `Your sign-in code, ${organisation}`,
    before: (organisation) => `Hello, this is the code that signs you in at ${organisation}:`,
    after: (lasts) => `It is good for ${lasts}, once. Give it to nobody: we shall never ask you for it.`,
    notYou: 'You did not ask for it? Ignore this message: nobody gets in without the code.',
    signIn: 'Sign in',
  },
  invitation: {
    subject: (organisation) => `${organisation} invites you`,
    hello: (name) => (name ? `Hello ${name},` : 'Hello,'),
    staff: (organisation) => `There is a place for you in the team of ${organisation}.`,
    seller: (organisation) =>
      `${organisation} gives you a page on which to answer requests about what you sold.`,
    lasts: (lasts) => `The invitation is good for ${lasts}, once.`,
    accept: 'Accept the invitation',
  },
  passwordReset: {
    subject: (organisation) => `Choose a new password, ${organisation}`,
    asked: (organisation) => `Hello, you have asked for a new password at ${organisation}.`,
    lasts: (lasts) => `The link is good for ${lasts}, once.`,
    notYou: 'You did not ask for it? Ignore this message: your password stays as it is.',
    choose: 'Choose my password',
  },
  answer: {
    subject: (number) => `Case ${number}: we have written to you`,
    before: (name) => (name ? `${name} writes to you:` : 'We write to you:'),
    files: 'Files came with this message; you find them in your case.',
  },
  reminder: {
    subject: (number) => `Reminder, case ${number}`,
    body: (number) => `Hello, this is a reminder about case ${number}.`,
  },
  notice: {
    subject: (number) => `Case ${number}: there is news`,
    body: (number) => `Hello, there is news in case ${number}.`,
  },
  due: (instant) => `Due: ${instant}.`,
  rule: (clause) => `The rule: “${clause}”`,
}
