import { Anchor, Badge } from '@mantine/core'
import { useMarks } from '../../../ui/conversation/messages.ts'
import { useWords } from '../../../ui/words/words.tsx'
import { useOnPage } from '../data/context.tsx'
import classes from './case-head.module.css'

/** The parts of the page, a tap away; with how many messages are unread. */
export function Contents() {
  const words = useWords()
  const { view, me } = useOnPage()
  const unread = useMarks(view.number).data?.unread ?? 0
  const parts = [
    ['next', words('case.next.title')],
    ['story', words('case.story.title')],
    ['talk', words(`case.talk.title-${me}`)],
    [
      'lines',
      words(view.lines.every(({ id }) => id === '*') ? 'case.lines.title-whole' : 'case.lines.title'),
    ],
    ['contest', words('case.contest.title')],
  ]
  return (
    <nav aria-label={words('case.contents')} className={classes.contents} data-no-print>
      {parts.map(([id, title]) => (
        <Anchor key={id} href={`#${id}`} size="sm" py={4}>
          {title}
          {id === 'talk' && unread > 0 && (
            <Badge size="sm" ms={6} variant="filled" autoContrast tt="none">
              {words('case.talk.unread', { count: unread })}
            </Badge>
          )}
        </Anchor>
      ))}
    </nav>
  )
}
