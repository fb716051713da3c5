import { Stack, Text, Title } from '@mantine/core'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import { Turn } from '../turn/turn.tsx'
import { BodyCard } from './body-card.tsx'
import { OwnActions } from './own-actions.tsx'
import { ReviewCard } from './review-card.tsx'
import { Withdraw } from './withdraw.tsx'

/** What can be done by whoever is not satisfied: always here, whether it is open now or not, and then why not. */
export function ContestSection() {
  const words = useWords()
  const { view, me } = useOnPage()
  const [theirs, others] = [
    view.outsideBodies.filter(({ state }) => state !== 'not-theirs'),
    view.outsideBodies.filter(({ state }) => state === 'not-theirs'),
  ]
  const none = view.reviews.length === 0 && view.outsideBodies.length === 0
  return (
    <Stack component="section" id="contest" aria-labelledby="contest-title" gap="sm">
      <Title order={2} size="h3" id="contest-title">
        {words('case.contest.title')}
      </Title>
      <Text size="sm">{words(none ? 'case.contest.none' : 'case.contest.help')}</Text>
      {view.reviews.map((review) => (
        <ReviewCard key={review.review} review={review} />
      ))}
      {me === 'customer' && [...theirs, ...others].map((body) => <BodyCard key={body.body} body={body} />)}
      <OwnActions />
      {me === 'customer' && <Turn when="shut" />}
      {me === 'customer' && <Withdraw />}
    </Stack>
  )
}
