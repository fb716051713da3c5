import { Button, Group, Stack, Text, Title } from '@mantine/core'
import type { CaseView } from '@redress/server/api'
import { IconPhonePlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useWords } from '../../ui/words/words.tsx'
import { useActions } from '../keys/actions.ts'
import classes from './call.module.css'
import { spellingOf } from './spelling.ts'

/** The number, large, to be read out: each character with a word for it. */
export function CallTaken({ view, onNext }: { view: CaseView; onNext: () => void }) {
  const words = useWords()
  const navigate = useNavigate()
  const heading = useRef<HTMLHeadingElement>(null)
  const { number } = view
  useEffect(() => heading.current?.focus(), [])
  const open = () => void navigate({ to: '/cases/$number', params: { number } })
  useActions([
    { id: 'call.see', title: words('call.see'), group: words('call.title'), keys: ['Enter', 'o'], run: open },
    { id: 'call.next', title: words('call.next'), group: words('call.title'), keys: ['n'], run: onNext },
  ])
  return (
    <Stack gap="lg">
      <Title order={3} size="h4" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        {words(view.status === 'refused' ? 'call.recorded-refused' : 'call.recorded', { number })}
      </Title>
      <Text>{words('call.read-out')}</Text>
      <ol
        className={classes.number}
        dir="ltr"
        style={{ listStyle: 'none', margin: 0, padding: 0 }}
        aria-label={number}
      >
        {spellingOf(number, words.language).map(({ character, word }, place) =>
          word === undefined ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the places of a number do not move
            <li key={place} className={classes.gap} aria-hidden>
              –
            </li>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the places of a number do not move
            <li key={place} className={classes.character}>
              <div className={classes.letter}>{character}</div>
              <Text size="xs" dir="auto">
                {word}
              </Text>
            </li>
          ),
        )}
      </ol>
      <Group>
        <Button onClick={open}>{words('call.see')}</Button>
        <Button variant="default" leftSection={<IconPhonePlus size={18} aria-hidden />} onClick={onNext}>
          {words('call.next')}
        </Button>
      </Group>
    </Stack>
  )
}
