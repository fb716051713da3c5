import type { Random } from './random.ts'

/** Given names and family names by language; any two together are nobody we know. */
const people: Record<string, { given: string; family: string }> = {
  fr: {
    given:
      'Amélie Bastien Camille Damien Élise Fabrice Gaëlle Hugo Inès Julien Karine Lucas Manon Nicolas Océane Pascal',
    family:
      'Aubert Bonnet Carlier Delattre Évrard Fontaine Gauthier Hénin Jolivet Lambert Maillard Noël Perrin Renaud Vasseur',
  },
  en: {
    given: 'Alice Ben Clara Daniel Esther Fiona George Helen Isaac Joan Kevin Laura Martin Nora Oliver Ruth',
    family:
      'Ashdown Barlow Coombes Dunne Ellery Farrow Garland Hollis Kerr Lowther Mercer Norwood Pryce Radley Thorne',
  },
  nl: {
    given: 'Anouk Bram Carlijn Daan Eva Floris Greet Hanneke Iris Joost Koen Lotte Marijn Noor Pieter Sanne',
    family:
      'Aarts Bakker Dekker Evers Faber Hendriks Jansma Kuiper Maas Postma Rietveld Smits Terpstra Visscher Wouters',
  },
  it: {
    given: 'Alessia Bruno Chiara Davide Elena Fabio Giulia Luca Marta Nicola Paola Riccardo Silvia Tommaso',
    family:
      'Albertini Bianchi Conti Ferraro Galli Lombardi Marchetti Orsini Parisi Ricci Serra Testa Valli Zanetti',
  },
  ar: {
    given: 'أمينة بلال فاطمة هشام خديجة كريم ليلى مريم نبيل رشيد سلمى يوسف زينب إدريس',
    family: 'بناني العلوي الفاسي الإدريسي بوعزة التازي السباعي المرابط الوزاني بنجلون الشرقاوي',
  },
}

/** A name in a language; in English where we have none. */
export function nameIn(language: string, random: Random): string {
  const { given, family } = people[language] ?? people.en ?? { given: '', family: '' }
  return `${random.pick(given.split(' '))} ${random.pick(family.split(' '))}`
}

/** The part of an address before the @, from a name and a number that makes it one of its kind. */
export function addressOf(name: string, number: number): string {
  const plain = name
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .trim()
    .toLowerCase()
    .replaceAll(' ', '.')
  return `${plain || 'customer'}.${number}`
}
