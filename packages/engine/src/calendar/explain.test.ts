import { describe, expect, test } from 'vitest'
import { contextFor, instant, period } from '../platform/testing/context.ts'
import { addPeriod, explainPeriod } from './index.ts'

const context = contextFor('Europe/Paris', {
  office: { hours: { 'mon-fri': ['09:00-12:00', '13:00-17:00'] }, holidays: 'FR', add: ['2026-07-15'] },
  statutory: { days: 'mon-fri', holidays: 'FR' },
})

function lines(from: string, text: string, language = 'en'): readonly string[] {
  const explained = explainPeriod(instant(from), period(text), context, language)
  return explained.ok ? explained.lines : [explained.problem.id]
}

describe('an explanation tells how a period was counted', () => {
  test('each opening, the holiday by its name, the zone and its data', () => {
    expect(lines('2026-07-13T16:00+02:00', '4 hours on office')).toEqual([
      `Local time of Europe/Paris, zone data ${process.versions.tz}.`,
      'Begins Monday 2026-07-13T16:00:00+02:00.',
      'Monday 2026-07-13: 1 hour counted, from 16:00:00+02:00 to 17:00:00+02:00.',
      'Tuesday 2026-07-14 is skipped: Bastille Day.',
      'Wednesday 2026-07-15 is skipped: closed by the policy.',
      'Thursday 2026-07-16: 3 hours counted, from 09:00:00+02:00 to 12:00:00+02:00.',
      'Ends Thursday 2026-07-16T12:00:00+02:00; what is done from then on is late.',
    ])
  })

  test('days, the weekend and the change of the clocks', () => {
    expect(lines('2026-03-27T16:00+01:00', '1 day on office').slice(2)).toEqual([
      'Friday 2026-03-27 is the day of the event and is not counted.',
      'Saturday 2026-03-28 is skipped: not open on this day.',
      'Sunday 2026-03-29 is skipped: not open on this day.',
      'Monday 2026-03-30 is counted: 1.',
      'The clocks change at Sunday 2026-03-29T03:00:00+02:00, from +01:00 to +02:00.',
      'Ends Monday 2026-03-30T17:00:00+02:00; what is done from then on is late.',
    ])
  })

  test('the move to the next working day', () => {
    expect(lines('2026-06-30T10:00+02:00', '14 days, to the next working day').slice(3)).toEqual([
      '14 days counted, from Wednesday 2026-07-01 to Tuesday 2026-07-14.',
      'It would end on Tuesday 2026-07-14, Bastille Day, and moves to the next working day, Wednesday 2026-07-15.',
      'Ends Thursday 2026-07-16T00:00:00+02:00; what is done from then on is late.',
    ])
  })

  test('elapsed time and months', () => {
    expect(lines('2026-01-31T16:00+01:00', '90 minutes')[2]).toBe(
      'Counts 1 hour 30 minutes of elapsed time, at every hour of every day.',
    )
    expect(lines('2026-01-31T16:00+01:00', '1 month')[3]).toBe('1 month later is Saturday 2026-02-28.')
  })

  test('in French, and in English where a language is not known', () => {
    expect(lines('2026-07-13T16:00+02:00', '4 hours on office', 'fr').slice(2, 4)).toEqual([
      'lundi 2026-07-13 : de 16:00:00+02:00 à 17:00:00+02:00, soit 1 heure.',
      'Le mardi 2026-07-14 est sauté : Fête Nationale de la France.',
    ])
    expect(lines('2026-01-31T16:00+01:00', '1 month', 'eo')[3]).toBe('1 month later is Saturday 2026-02-28.')
  })

  test('as steps for programs, which end where the period ends', () => {
    const from = instant('2026-03-27T16:00+01:00')
    const explained = explainPeriod(from, period('20 hours on office'), context, 'en')
    if (!explained.ok) throw new Error(explained.problem.text)
    const counted = explained.steps.map((step) => (step.kind === 'opening' ? step.counted : 0))
    expect(counted.reduce((sum, part) => sum + part)).toBe(20 * 3_600_000)
    expect(addPeriod(from, period('20 hours on office'), context)).toEqual({ ok: true, at: explained.at })
  })

  test('a long count says what it leaves out, and a problem stays a problem', () => {
    const long = lines('2026-01-01T16:00+01:00', '2000 hours on office')
    expect(long).toContainEqual(expect.stringMatching(/^… \d+ more like these …$/))
    expect(long.length).toBeLessThan(100)
    expect(lines('2026-01-01T16:00+01:00', '2 hours on moon')).toEqual(['unknown-calendar'])
  })
})
