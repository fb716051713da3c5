/**
 * Numbers that can be read over the telephone: `R7K-4MQ-9XT`.
 *
 * The alphabet has nineteen characters. Of those that look alike (0 O Q D, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V) and those that sound alike in the languages we
 * speak (B C D E G P T V, M N, F S), one of each group stays; without vowels no number spells a word. Nineteen is prime, which is what the check needs.
 *
 * The last character makes the sum of all, weighted 9 to 1 from the left, divisible by 19 (the scheme of ISBN-10). As no weight and no difference of two
 * weights is a multiple of a prime, every single wrong character and every swap of two characters, neighbours or not, is noticed; so are twins
 * (44 for 77). Of all other mistakes, 18 in 19 are.
 *
 * Eight characters are random: 16,983,563,041 numbers for each organisation. With a thousand million cases, one new number in seventeen is taken
 * already: the unique key of `cases` says so, and the case takes another.
 */
const alphabet = '23456789FHJKMQRTWXY'
const base = alphabet.length
const length = 9

/** What is seen or heard for another character, and stands in no number itself. A wrong guess is a single wrong character, and is noticed. */
const taken: Readonly<Record<string, string>> = {
  ...{ B: '8', S: '5', Z: '2', G: '6', O: 'Q', '0': 'Q', '1': '7' },
  ...{ N: 'M', D: 'T', P: 'T' },
}

/** A new number. `random` gives so many random bytes, as `crypto.randomBytes` does. It may be taken: the unique key of `cases` decides. */
export function newNumber(random: (bytes: number) => Uint8Array): string {
  const drawn: number[] = []
  while (drawn.length < length - 1) {
    for (const byte of random(length)) {
      // Bytes beyond the last full round of the alphabet would favour its beginning.
      if (byte < 256 - (256 % base) && drawn.length < length - 1) drawn.push(byte % base)
    }
  }
  return written([...drawn, checkOf(drawn)])
}

export type ReadNumber =
  /** As we write it. Where there is no such case, the number is unknown, not mistyped. */
  | { read: 'number'; number: string }
  /** No number of ours: `length` is not nine characters, `character` has one that no number has, `check` has a wrong or swapped character. */
  | { read: 'mistyped'; why: 'length' | 'character' | 'check' }

/**
 * Reads a number as people say and type it: upper or lower case, with or without spaces, dashes, dots, in Arabic digits too, and B for 8.
 * Where a policy calls cases by their order's number, look for that first.
 */
export function readNumber(text: string): ReadNumber {
  const characters = [...text.normalize('NFKC').toUpperCase()].map(western).filter((each) => !gap.test(each))
  if (characters.length !== length) return { read: 'mistyped', why: 'length' }
  const digits = characters.map((each) => alphabet.indexOf(taken[each] ?? each))
  if (digits.includes(-1)) return { read: 'mistyped', why: 'character' }
  return weighed(digits) === 0
    ? { read: 'number', number: written(digits) }
    : { read: 'mistyped', why: 'check' }
}

/** What people put between the characters, and marks of writing direction that come along when a number is copied from Arabic text. */
const gap = /[\s\p{Pd}\p{Cf}.,_/]/u
const otherDigits = ['٠', '۰']

function western(character: string): string {
  for (const zero of otherDigits) {
    const digit = (character.codePointAt(0) ?? 0) - (zero.codePointAt(0) ?? 0)
    if (digit >= 0 && digit <= 9) return String(digit)
  }
  return character
}

function weighed(digits: readonly number[]): number {
  return digits.reduce((sum, digit, position) => sum + digit * (length - position), 0) % base
}

function checkOf(drawn: readonly number[]): number {
  return (base - weighed(drawn)) % base
}

function written(digits: readonly number[]): string {
  const text = digits.map((digit) => alphabet[digit]).join('')
  return `${text.slice(0, 3)}-${text.slice(3, 6)}-${text.slice(6)}`
}
