/** Words by which letters are told over the telephone, A to Z, as each language has them. */
const alphabets: Readonly<Record<string, string>> = {
  en: 'Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu',
  fr: 'Anatole Berthe Célestin Désiré Eugène François Gaston Henri Irma Joseph Kléber Louis Marcel Nicolas Oscar Pierre Quintal Raoul Suzanne Thérèse Ursule Victor William Xavier Yvonne Zoé',
  nl: 'Anton Bernhard Cornelis Dirk Eduard Ferdinand Gerard Hendrik Izaak Johan Karel Lodewijk Maria Nico Otto Pieter Quotiënt Richard Simon Theodor Utrecht Victor Willem Xantippe Ypsilon Zacharias',
  it: 'Ancona Bologna Como Domodossola Empoli Firenze Genova Hotel Imola Jolly Kappa Livorno Milano Napoli Otranto Padova Quarto Roma Savona Torino Udine Venezia Washington Xilofono Yacht Zara',
  ar: 'أي بي سي دي إي إف جي إتش آي جاي كاي إل إم إن أو بي كيو آر إس تي يو في دبليو إكس واي زِد',
}

export interface Spelled {
  character: string
  /** What to say for it; undefined for what stands between. */
  word: string | undefined
}

/** A number character by character, with what to say for each. */
export function spellingOf(number: string, language: string): Spelled[] {
  const alphabet = (alphabets[language] ?? alphabets.en ?? '').split(' ')
  return [...number.toUpperCase()].map((character) => ({
    character,
    word: wordFor(character, alphabet, language),
  }))
}

function wordFor(character: string, alphabet: readonly string[], language: string): string | undefined {
  if (/[A-Z]/.test(character)) return alphabet[character.charCodeAt(0) - 65] ?? character
  if (/\d/.test(character)) return spokenDigit(Number(character), language)
  return undefined
}

const digits: Readonly<Record<string, string>> = {
  en: 'zero one two three four five six seven eight nine',
  fr: 'zéro un deux trois quatre cinq six sept huit neuf',
  nl: 'nul een twee drie vier vijf zes zeven acht negen',
  it: 'zero uno due tre quattro cinque sei sette otto nove',
  ar: 'صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة',
}

const spokenDigit = (digit: number, language: string) =>
  (digits[language] ?? digits.en ?? '').split(' ')[digit] ?? String(digit)
