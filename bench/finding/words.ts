/**
 * A vocabulary like that of customers: the commonest words of French first, then those of this trade, then words made of French syllables that only look like
 * some, 60,000 in all. How often one is used falls with its place, as Zipf found.
 */
import { randomFrom } from '../random.ts'

const common =
  `de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se le ce il sont mais avec nous vous cette je ont ou bien être fait leur
  tout ces si deux même aussi elle comme on donc votre notre mes sans peut encore après avant très déjà toujours depuis hier matin bonjour merci cordialement
  madame monsieur jour jours semaine heure midi soir lundi mardi mercredi jeudi vendredi samedi`
    .split(/\s+/)
    .filter(Boolean)
const trade =
  `commande livraison colis carton produit produits caisse poids balance kilo kilos grammes palette bon transporteur chauffeur quai réception glace température
  odeur ammoniac chair molle abîmé cassé écrasé manquant manquante erreur facture avoir remboursement échange réclamation photo photos étiquette lot numéro
  crabe tourteau homard langoustine langoustines huître huîtres moule moules coquille coquilles bar turbot sole saumon cabillaud bulot bulots palourde
  palourdes crevette crevettes vivant vivants mort morts frais fraîcheur qualité calibre client clients magasin vendeur criée navire pêche`
    .split(/\s+/)
    .filter(Boolean)

const syllables =
  `ba be bi bou bre ca ce chan che ci co cou cri cu da de di dou dra du é fa fe fi fla fo fra ga ge gi gra gue ha i ja jou la le li lo lu ma me mi mou na ne
  ni no nou o pa pe pi plo po prè qua que ra re ri ro rou sa se si so sou sta ta te ti to tou tra tru u va ve vi voi vou`
    .split(/\s+/)
    .filter(Boolean)
const endings = ['', 'r', 's', 't', 'nt', 'tion', 'ment', 'eur', 'euse', 'age', 'ique', 'elle', 'er', 'ées']

export const size = 60_000
/** A word that stands in few messages, and in no vocabulary. */
export const rareWord = 'ouananiche'

export function vocabulary(): string[] {
  const random = randomFrom(11)
  const words = new Set([...common, ...trade])
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  while (words.size < size) {
    const length = 2 + Math.floor(random() * 3)
    words.add(Array.from({ length }, () => one(syllables)).join('') + one(endings))
  }
  return [...words]
}

/** Gives words, the n-th as often as 1/(n + 2.7), which fits real texts better than 1/n. */
export function drawFrom(words: readonly string[], random: () => number): () => string {
  const sums = new Float64Array(words.length)
  let sum = 0
  for (let place = 0; place < words.length; place += 1) {
    sum += 1 / (place + 3.7)
    sums[place] = sum
  }
  return () => {
    const wanted = random() * sum
    let [low, high] = [0, words.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return words[low] ?? ''
  }
}

/** A message of 5 to some 120 words, most of them short, in sentences. */
export function writeMessage(draw: () => string, random: () => number): string {
  const length = Math.min(120, Math.max(5, Math.round(Math.exp(3.1 + 0.65 * normal(random)))))
  let text = ''
  for (let index = 0; index < length; index += 1) {
    const end = index === length - 1 || random() < 0.08
    text += `${draw()}${end ? '.' : ''} `
  }
  return text.trimEnd()
}

const normal = (random: () => number) =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
