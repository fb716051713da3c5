import type { Step } from './explain-step.ts'
import type { Unit } from './types.ts'

/** What the explanation of a period is written with in one language. */
export interface Words {
  weekdays: readonly string[]
  units: Readonly<Record<Unit, readonly [one: string, many: string]>>
  templates: Readonly<Record<Step['kind'] | 'closed-weekday' | 'moved-weekday', string>>
}

const en: Words = {
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  units: {
    second: ['second', 'seconds'],
    minute: ['minute', 'minutes'],
    hour: ['hour', 'hours'],
    day: ['day', 'days'],
    week: ['week', 'weeks'],
    month: ['month', 'months'],
    year: ['year', 'years'],
  },
  templates: {
    zone: 'Local time of {name}, zone data {dataVersion}.',
    begins: 'Begins {at}.',
    elapsed: 'Counts {length} of elapsed time, at every hour of every day.',
    opening: '{date}: {counted} counted, from {start} to {end}.',
    'event-day': '{date} is the day of the event and is not counted.',
    day: '{date} is counted: {number}.',
    days: '{count} counted, from {from} to {to}.',
    months: '{length} later is {date}.',
    closed: '{date} is skipped: {names}.',
    'closed-weekday': '{date} is skipped: not open on this day.',
    omitted: '… {count} more like these …',
    'offset-change': 'The clocks change at {at}, from {before} to {after}.',
    moved: 'It would end on {from}, {names}, and moves to the next working day, {to}.',
    'moved-weekday': 'It would end on {from} and moves to the next working day, {to}.',
    ends: 'Ends {at}; what is done from then on is late.',
  },
}

const fr: Words = {
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  units: {
    second: ['seconde', 'secondes'],
    minute: ['minute', 'minutes'],
    hour: ['heure', 'heures'],
    day: ['jour', 'jours'],
    week: ['semaine', 'semaines'],
    month: ['mois', 'mois'],
    year: ['an', 'ans'],
  },
  templates: {
    zone: 'Heure locale de {name}, données de fuseau {dataVersion}.',
    begins: 'Début : {at}.',
    elapsed: 'Compte {length} de temps écoulé, à toute heure et tous les jours.',
    opening: '{date} : de {start} à {end}, soit {counted}.',
    'event-day': 'Le {date} est le jour de l’événement ; il n’est pas compté.',
    day: 'Le {date} est compté : {number}.',
    days: 'Compte {count}, du {from} au {to}.',
    months: '{length} plus tard : le {date}.',
    closed: 'Le {date} est sauté : {names}.',
    'closed-weekday': 'Le {date} est sauté : pas d’ouverture ce jour-là.',
    omitted: '… {count} autres de même …',
    'offset-change': 'Changement d’heure : {at}, de {before} à {after}.',
    moved: 'La fin tomberait le {from}, {names} ; elle est reportée au jour ouvrable suivant, le {to}.',
    'moved-weekday': 'La fin tomberait le {from} ; elle est reportée au jour ouvrable suivant, le {to}.',
    ends: 'Fin : {at} ; ce qui est fait dès cet instant est en retard.',
  },
}

/** The languages that explanations are written in. */
export const languages: Readonly<Record<string, Words>> = { en, fr }
