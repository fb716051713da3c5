/** Letters that are not about a case: codes, invitations, new passwords. */
import type { Letter } from './letter.ts'
import type { Sender } from './sender.ts'
import type { LetterPayload } from './types.ts'
import { wordsIn } from './words/index.ts'
import { localeOf } from './writer.ts'

const minute = 60_000

export interface SecretLetter {
  letter: Letter
  /** In milliseconds; after it the secret is worth nothing. */
  expiresAt: number
}

/** The letter that carries a code or a link. `since` is when it was asked for. */
export function secretLetter(sender: Sender, payload: LetterPayload, since: number): SecretLetter {
  const wanted = payload.language ?? sender.languages[0] ?? 'en'
  const { words, language } = wordsIn(wanted)
  const organisation = sender.title(language)
  const letter = { language, organisation, ...(sender.colour ? { colour: sender.colour } : {}) }
  switch (payload.template) {
    case 'code': {
      const { code, minutes, link } = payload.values
      const { subject, before, after, notYou, signIn } = words.code
      return {
        expiresAt: since + minutes * minute,
        letter: {
          ...letter,
          subject: subject(organisation),
          paragraphs: [before(organisation)],
          code,
          after: [after(lasting(minutes * minute, language)), notYou],
          ...(link ? { link: { label: signIn, url: link } } : {}),
        },
      }
    }
    case 'invitation': {
      const { link, until, name, kind = 'staff' } = payload.values
      const { subject, hello, staff, seller, lasts, accept } = words.invitation
      const expiresAt = Date.parse(until)
      return {
        expiresAt,
        letter: {
          ...letter,
          subject: subject(organisation),
          paragraphs: [
            hello(name),
            (kind === 'seller' ? seller : staff)(organisation),
            lasts(lasting(expiresAt - since, language)),
          ],
          link: { label: accept, url: link },
        },
      }
    }
    case 'password-reset': {
      const { link, minutes } = payload.values
      const { subject, asked, lasts, notYou, choose } = words.passwordReset
      return {
        expiresAt: since + minutes * minute,
        letter: {
          ...letter,
          subject: subject(organisation),
          paragraphs: [asked(organisation), lasts(lasting(minutes * minute, language))],
          link: { label: choose, url: link },
          footer: [notYou],
        },
      }
    }
  }
}

/** `10 minutes`, `2 heures`, `7 أيام`: never more than there is. */
export function lasting(milliseconds: number, language: string): string {
  const minutes = Math.max(1, Math.floor(milliseconds / minute))
  const [amount, unit] =
    minutes < 120
      ? [minutes, 'minute']
      : minutes < 48 * 60
        ? [Math.floor(minutes / 60), 'hour']
        : [Math.floor(minutes / 60 / 24), 'day']
  return new Intl.NumberFormat(localeOf(language), { style: 'unit', unit, unitDisplay: 'long' }).format(
    amount,
  )
}
