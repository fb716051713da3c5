import { Loader, Text } from '@mantine/core'
import { Spotlight, useSpotlight } from '@mantine/spotlight'
import { IconArrowRight, IconFolder, IconHistory, IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { useWords } from '../../ui/words/words.tsx'
import { type Action, useAllActions } from '../keys/actions.ts'
import { KeyNames } from '../keys/key-names.tsx'
import { carryOut } from '../keys/listen.tsx'
import { Marked } from '../search/marked.tsx'
import type { Mark } from '../search/marks.ts'
import { recentCases } from '../search/recent-cases.ts'
import { useFound, wordsIn } from '../search/use-found.ts'
import { fits } from './fits.ts'
import { carryOutFirst, markFirst, palette, paletteStore } from './palette-store.ts'

/** Goes anywhere, finds any case, does what the open page can do. Opens with mod+K. */
export function Palette() {
  const words = useWords()
  const navigate = useNavigate()
  const [asked, ask] = useState('')
  const { found, searching } = useFound(asked, 8)
  const actions = useAllActions().filter(({ keysOnly, title }) => !keysOnly && fits(title, asked))
  const last = [words('palette.go'), words('keys.everywhere')]
  const groups = [
    ...new Set([...actions.map(({ group }) => group).filter((name) => !last.includes(name)), ...last]),
  ]
  const recent = asked === '' ? recentCases().slice(0, 5) : []
  const cases = asked === '' ? [] : (found?.items ?? [])
  const openCase = (number: string) => void navigate({ to: '/cases/$number', params: { number } })
  const nothing = actions.length + recent.length + cases.length === 0
  const { opened } = useSpotlight(paletteStore)
  const shown = [asked, ...cases.map((each) => each.case.id), ...actions.map(({ id }) => id)].join(' ')
  const entered = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever other entries are shown
  useLayoutEffect(() => {
    if (!opened || asked === '') return
    markFirst()
    if (searching || !entered.current) return
    entered.current = false
    carryOutFirst()
  }, [opened, shown, searching])
  /** Enter means what was typed, and not what was found for its beginning: it waits for the answer. */
  const waitForAnswer = (event: KeyboardEvent) => {
    entered.current = searching && event.key === 'Enter'
    if (!entered.current) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Spotlight.Root
      store={paletteStore}
      query={asked}
      onQueryChange={ask}
      shortcut={null}
      scrollable
      maxHeight="min(60dvh, 480px)"
      title={undefined}
      overlayProps={{ blur: 0 }}
      transitionProps={atOnce}
      attributes={{ content: { 'aria-label': words('palette.label') } }}
    >
      <Spotlight.Search
        ref={focusAtOnce}
        onKeyDownCapture={waitForAnswer}
        placeholder={words('palette.placeholder')}
        aria-label={words('palette.label')}
        leftSection={
          searching ? (
            <Loader size={18} aria-label={words('palette.searching')} />
          ) : (
            <IconSearch size={18} aria-hidden />
          )
        }
      />
      <Spotlight.ActionsList>
        {cases.length > 0 && (
          <Spotlight.ActionsGroup label={words('palette.found')}>
            {cases.map(({ case: { number, kindTitle }, customerName, excerpt, marks }) => (
              <Spotlight.Action
                key={number}
                onClick={() => openCase(number)}
                leftSection={<IconFolder size={18} aria-hidden />}
              >
                <Line
                  title={`${number} · ${kindTitle}${customerName ? ` · ${customerName}` : ''}`}
                  below={excerpt}
                  marks={marks}
                  asked={asked}
                />
              </Spotlight.Action>
            ))}
            <Spotlight.Action
              leftSection={<IconArrowRight size={18} aria-hidden />}
              label={words('palette.all', { query: asked })}
              onClick={() => void navigate({ to: '/search', search: { q: asked } })}
            />
          </Spotlight.ActionsGroup>
        )}
        {recent.length > 0 && (
          <Spotlight.ActionsGroup label={words('palette.recent')}>
            {recent.map((number) => (
              <Spotlight.Action
                key={number}
                label={number}
                onClick={() => openCase(number)}
                leftSection={<IconHistory size={18} aria-hidden />}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {groups
          .filter((name) => actions.some(({ group }) => group === name))
          .map((group) => (
            <Spotlight.ActionsGroup key={group} label={group}>
              {actions
                .filter((action) => action.group === group)
                .map((action) => (
                  <Doable key={action.id} action={action} />
                ))}
            </Spotlight.ActionsGroup>
          ))}
        {nothing && (
          <Spotlight.Empty>{words(searching ? 'palette.searching' : 'palette.nothing')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

/** A palette that still fades out keeps what was typed: opened again meanwhile, it would add to that. */
const atOnce = { duration: 0 }

/** Before the library does it, a little later: what is typed in between would be taken for keys of the page. */
const focusAtOnce = (field: HTMLInputElement | null) => field?.focus()

function Doable({ action }: { action: Action }) {
  const { title, keys, refused } = action
  return (
    <Spotlight.Action
      label={title}
      {...(refused ? { description: refused } : {})}
      rightSection={keys?.[0] ? <KeyNames keys={keys[0]} /> : undefined}
      onClick={() => {
        palette.close()
        carryOut(action)
      }}
    />
  )
}

interface LineProps {
  title: string
  below: string | undefined
  marks: Mark[] | undefined
  asked: string
}

function Line({ title, below, marks, asked }: LineProps) {
  const words = wordsIn(asked)
  return (
    <div style={{ minWidth: 0, flex: 1 }}>
      <Text size="sm" component="span">
        <Marked text={title} words={words} />
      </Text>
      {below && (
        <Text component="div" size="xs" opacity={0.85} lineClamp={2} dir="auto">
          <Marked text={below} {...(marks ? { marks } : { words })} />
        </Text>
      )}
    </div>
  )
}
