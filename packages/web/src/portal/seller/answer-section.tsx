import { Paper, Stack, Text, Title } from '@mantine/core'
import { writeAt } from '../../ui/time/beside.ts'
import { Due } from '../../ui/time/due.tsx'
import { useNow } from '../../ui/time/now.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { useOnPage } from '../case/data/context.tsx'
import { NextSection } from '../case/next/next-section.tsx'
import { ClauseButton } from '../case/why/clause.tsx'
import { Quote } from '../case/why/quote.tsx'
import { AnswerForm } from './answer-form.tsx'
import classes from './seller.module.css'

/** The one question to the seller, by when, and the one place to answer it; or the answer that was given. */
export function AnswerSection() {
  const words = useWords()
  const now = useNow()
  const { view } = useOnPage()
  const owed = view.next.find(({ do: action }) => action === 'answer-as-seller')
  const allowed = view.actions?.find((each) => each.do === 'answer-as-seller')?.allowed ?? false
  const given = view.timeline?.findLast(({ type }) => type === 'seller-answered')
  const question = view.timeline?.findLast(({ type, data }) => type === 'seller-contacted' && data.message)
    ?.data.message
  const others = view.next.filter((next) => next !== owed)
  const late = owed?.due !== undefined && Date.parse(owed.due) <= now
  return (
    <>
      <Paper
        withBorder
        p={{ base: 'md', sm: 'lg' }}
        className={classes.question}
        component="section"
        aria-labelledby="answer-title"
      >
        <Stack gap="md">
          <Title order={2} size="h3" id="answer-title">
            {words(
              owed ? 'seller.answer.title' : given ? 'seller.answer.given-title' : 'seller.answer.none-title',
            )}
          </Title>
          {owed?.due && (
            <Text fw={600}>
              {words(late ? 'seller.answer.late' : 'seller.answer.until')} <Due at={owed.due} fw={600} span />
            </Text>
          )}
          <ClauseButton id={owed?.clause} about={words('seller.answer.title')} />
          {typeof view.request.description === 'string' && (
            <Quote plain by={words('seller.answer.customer')}>
              {view.request.description}
            </Quote>
          )}
          {typeof question === 'string' && <Quote by={words('seller.answer.asked')}>{question}</Quote>}
          {given && (
            <Text>
              {words('seller.answer.given', {
                answer: String(given.data.answer),
                at: writeAt(given.at, words),
              })}
            </Text>
          )}
          {(owed || (allowed && !given)) && <AnswerForm />}
        </Stack>
      </Paper>
      {others.length > 0 && <NextSection />}
    </>
  )
}
