import { Grid, Stack } from '@mantine/core'
import { RequestError } from '../../ui/api/request.ts'
import { Failed, Waiting } from '../../ui/states/states.tsx'
import { useWords } from '../../ui/words/words.tsx'
import classes from '../case/case.module.css'
import { ContestSection } from '../case/contest/contest-section.tsx'
import { CaseContext } from '../case/data/context.tsx'
import { useGiving } from '../case/data/giving.ts'
import { useCase } from '../case/data/use-case.ts'
import { Conflict } from '../case/form/conflict.tsx'
import { CaseHead } from '../case/head/case-head.tsx'
import '../case/head/print.css'
import { LinesSection } from '../case/lines/lines-section.tsx'
import { NoSuchCase } from '../case/no-such-case.tsx'
import { StorySection } from '../case/story/story.tsx'
import { TalkSection } from '../case/talk/talk-section.tsx'
import { Page } from '../shell/page.tsx'
import { AnswerSection } from './answer-section.tsx'
import { Sanctions } from './sanctions.tsx'
import { SellerGate } from './seller-gate.tsx'

/** One case for a seller: one question, one place to answer it, the talk with us, and a fair hearing. */
export function SellerCasePage({ number }: { number: string }) {
  return (
    <SellerGate>
      <SellerCase number={number} />
    </SellerGate>
  )
}

function SellerCase({ number }: { number: string }) {
  const words = useWords()
  const found = useCase(number)
  const gives = useGiving(found.data)
  const back = { to: '/seller', title: words('seller.back') }
  if (!found.data) {
    if (!found.error) return <Waiting />
    return found.error instanceof RequestError && found.error.problem.status === 404 ? (
      <NoSuchCase number={number} error={found.error} back={back} />
    ) : (
      <Failed error={found.error} onAgain={() => void found.refetch()} />
    )
  }
  return (
    <CaseContext value={{ view: found.data, me: 'seller', ...gives }}>
      <Page title={found.data.kindTitle} lead={<CaseHead />} back={back}>
        <Conflict />
        <AnswerSection />
        <Sanctions />
        <Grid gap="xl">
          <Grid.Col span={{ base: 12, md: 7 }}>
            <Stack gap="xl">
              <LinesSection />
              <StorySection />
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 5 }}>
            <div className={classes.beside}>
              <TalkSection />
            </div>
          </Grid.Col>
        </Grid>
        {found.data.reviews.length > 0 && <ContestSection />}
      </Page>
    </CaseContext>
  )
}
