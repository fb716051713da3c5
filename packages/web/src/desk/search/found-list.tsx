import { Badge, Card, Group, Stack, Text } from '@mantine/core'
import type { Found } from '@redress/server/api'
import { Link } from '@tanstack/react-router'
import { writeDay } from '../../ui/time/formats.ts'
import { useWords } from '../../ui/words/words.tsx'
import { useActions } from '../keys/actions.ts'
import { Marked } from './marked.tsx'
import classes from './search.module.css'
import { wordsIn } from './use-found.ts'

/** What was found, one card for each case, with the words where they stand. */
export function FoundList({ found: { items }, asked }: { found: Found; asked: string }) {
  const words = useWords()
  const lit = wordsIn(asked)
  const move = (by: number) => {
    const all = [...document.querySelectorAll<HTMLElement>(`.${classes.link}`)]
    const at = all.indexOf(document.activeElement as HTMLElement)
    all[Math.max(0, Math.min(all.length - 1, at + by))]?.focus()
  }
  const group = words('search.title')
  useActions([
    {
      id: 'search.next',
      title: words('search.next'),
      group,
      keys: ['j', 'ArrowDown'],
      keysOnly: true,
      run: () => move(1),
    },
    {
      id: 'search.previous',
      title: words('search.previous'),
      group,
      keys: ['k', 'ArrowUp'],
      keysOnly: true,
      run: () => move(-1),
    },
  ])
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {words('search.count', { count: items.length })}
      </Text>
      <Stack gap="xs" component="ul" className={classes.list} aria-label={words('palette.found')}>
        {items.map(({ case: item, where, at, customerName, excerpt, marks }) => (
          <Card withBorder key={item.id} component="li" p="sm" className={classes.card}>
            <Group justify="space-between" wrap="nowrap" gap="xs">
              <Link to="/cases/$number" params={{ number: item.number }} className={classes.link}>
                <bdi>
                  <Marked text={item.number} words={lit} />
                </bdi>{' '}
                · {item.kindTitle}
              </Link>
              <Badge
                variant="light"
                autoContrast
                color={item.open ? 'brand' : 'gray'}
                style={{ flexShrink: 0 }}
              >
                {words(`status.${item.status}`)}
              </Badge>
            </Group>
            <Text size="sm" component="div">
              {customerName && <Marked text={customerName} words={lit} />}
              {item.order && (
                <>
                  {' · '}
                  <bdi>
                    <Marked text={item.order} words={lit} />
                  </bdi>
                </>
              )}
            </Text>
            {excerpt && (
              <Text component="p" size="sm" c="dimmed" lineClamp={3} my={4} dir="auto">
                <Marked text={excerpt} {...(marks ? { marks } : { words: lit })} />
              </Text>
            )}
            <Text size="xs" c="dimmed">
              {words(`search.in-${where}`)} · {writeDay(at, words.language)}
            </Text>
          </Card>
        ))}
      </Stack>
    </>
  )
}
