import { Grid, Stack } from '@mantine/core'
import { RequestError } from '../../ui/api/request.ts'
import { Failed, Waiting } from '../../ui/states/states.tsx'
import { useWords } from '../../ui/words/words.tsx'
import { Page } from '../shell/page.tsx'
import { Acknowledgement } from './acknowledgement.tsx'
import classes from './case.module.css'
import { ContestSection } from './contest/contest-section.tsx'
import { CaseContext } from './data/context.tsx'
import { useGiving } from './data/giving.ts'
import { useCase } from './data/use-case.ts'
import { Conflict } from './form/conflict.tsx'
import { CaseHead } from './head/case-head.tsx'
import { Contents } from './head/contents.tsx'
import './head/print.css'
import { Papers } from './head/papers.tsx'
import { LinesSection } from './lines/lines-section.tsx'
import { NextSection } from './next/next-section.tsx'
import { NoSuchCase } from './no-such-case.tsx'
import { StorySection } from './story/story.tsx'
import { TalkSection } from './talk/talk-section.tsx'
import { Turn } from './turn/turn.tsx'

/** The page on which a customer follows a case: how it stands, what is to be done, what happened and is promised, the talk, and every way to contest. */
export function CasePage({ number }: { number: string }) {
  const words = useWords()
  const found = useCase(number)
  const gives = useGiving(found.data)
  const back = { to: '/cases', title: words('case.back') }
  if (!found.data) {
    if (!found.error) return <Waiting />
    const missing = found.error instanceof RequestError && found.error.problem.status === 404
    return missing ? (
      <NoSuchCase number={number} error={found.error as RequestError} back={back} />
    ) : (
      <Failed error={found.error} onAgain={() => void found.refetch()} />
    )
  }
  return (
    <CaseContext value={{ view: found.data, me: 'customer', ...gives }}>
      <Page title={found.data.kindTitle} lead={<CaseHead />} back={back}>
        <Conflict />
        <Contents />
        <NextSection />
        <Turn when="open" />
        <Acknowledgement />
        <Grid gap="xl">
          <Grid.Col span={{ base: 12, md: 7 }}>
            <Stack gap="xl">
              <StorySection />
              <LinesSection />
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 5 }}>
            <div className={classes.beside}>
              <TalkSection />
            </div>
          </Grid.Col>
        </Grid>
        <ContestSection />
        <Papers />
      </Page>
    </CaseContext>
  )
}
