import type { Text } from '@redress/engine'

/** An invented company of the demonstration; its policy is one of the project's. */
export interface DemoOrganisation {
  name: string
  pack: string
  title: Text
  /** How its orders are numbered: `F-10042`. */
  orderPrefix: string
  /** The countries and languages of its customers, by how many come from each. */
  customers: { country: string; language: string; share: number }[]
  colour: string
  sellers?: string[]
  /** Service centres near its customers. */
  centres?: { name: string; brands: string[]; latitude: number; longitude: number; city: string }[]
}

/** Five companies, each under another of the five policies. Names, addresses and people are invented. */
export const demoOrganisations: readonly DemoOrganisation[] = [
  {
    name: 'halle-maree',
    pack: 'seafood-marketplace',
    title: { fr: 'Halle Marée', en: 'Halle Marée' },
    orderPrefix: 'F',
    customers: [
      { country: 'FR', language: 'fr', share: 8 },
      { country: 'BE', language: 'fr', share: 1 },
      { country: 'GB', language: 'en', share: 1 },
    ],
    colour: '#0b6e8a',
    sellers: ['Viviers du Cap Gris', 'Pêcheries Lemaître', 'Huîtres de la Canche', 'Saurisserie Duhamel'],
  },
  {
    name: 'volta',
    pack: 'electronics-rma',
    title: { fr: 'Volta Électronique', en: 'Volta Electronics' },
    orderPrefix: 'V',
    customers: [
      { country: 'FR', language: 'fr', share: 7 },
      { country: 'BE', language: 'fr', share: 2 },
      { country: 'IE', language: 'en', share: 1 },
    ],
    colour: '#5b3fd6',
  },
  {
    name: 'linde-en-zoon',
    pack: 'retail-complaints',
    title: { nl: 'Linde & Zoon', en: 'Linde & Zoon' },
    orderPrefix: 'L',
    customers: [
      { country: 'NL', language: 'nl', share: 8 },
      { country: 'GB', language: 'en', share: 2 },
    ],
    colour: '#a8471e',
  },
  {
    name: 'souk-atlas',
    pack: 'marketplace-disputes',
    title: { fr: 'Souk Atlas', ar: 'سوق أطلس', en: 'Souk Atlas' },
    orderPrefix: 'S',
    customers: [
      { country: 'MA', language: 'fr', share: 5 },
      { country: 'MA', language: 'ar', share: 4 },
      { country: 'MA', language: 'en', share: 1 },
    ],
    colour: '#1d7a46',
    sellers: ['Tapis Aït Benali', 'Maison Zellige', 'Cuir du Tadla', 'Argan Souss', 'Lampes Bab Doukkala'],
  },
  {
    name: 'prato-verde',
    pack: 'machinery-service',
    title: { fr: 'Prato Verde', it: 'Prato Verde', en: 'Prato Verde' },
    orderPrefix: 'P',
    customers: [
      { country: 'FR', language: 'fr', share: 5 },
      { country: 'IT', language: 'it', share: 4 },
      { country: 'GB', language: 'en', share: 1 },
    ],
    colour: '#4d7c0f',
    centres: [
      {
        name: 'Atelier Motoculture du Lac',
        brands: ['Valmo'],
        latitude: 45.9,
        longitude: 6.12,
        city: 'Annecy',
      },
      {
        name: 'Officina Bellini',
        brands: ['Valmo', 'Corsara'],
        latitude: 45.07,
        longitude: 7.69,
        city: 'Torino',
      },
      { name: 'Motoculture de Loire', brands: ['Corsara'], latitude: 47.39, longitude: 0.69, city: 'Tours' },
      {
        name: 'Garage des Landes',
        brands: ['Valmo'],
        latitude: 43.89,
        longitude: -0.5,
        city: 'Mont-de-Marsan',
      },
      { name: 'Officina Adige', brands: ['Corsara'], latitude: 45.44, longitude: 10.99, city: 'Verona' },
    ],
  },
]
