import { Tabs } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type ReactNode, useEffect, useState } from 'react'
import { useWords } from '../../ui/words/words.tsx'
import type { Acting } from './act/acting.ts'
import classes from './case.module.css'
import { Facts } from './facts/facts.tsx'
import { NextStep } from './next/next-step.tsx'
import { onShow } from './show.ts'
import { Conversation } from './talk/conversation.tsx'
import { NotesPanel } from './talk/notes-panel.tsx'

interface LayoutProps {
  acting: Acting | undefined
  onActed: () => void
}

/** Three columns where there is room; else the next step beside tabs; on a phone, tabs alone. */
export function Layout({ acting, onActed }: LayoutProps) {
  const words = useWords()
  const wide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false })
  const middling = useMediaQuery('(min-width: 56em)', true, { getInitialValueInEffect: false })
  const next = <NextStep acting={acting} onActed={onActed} />
  if (wide)
    return (
      <div className={classes.columns}>
        <Column label={words('case.facts')} className={classes.aside}>
          <Facts />
        </Column>
        <Column label={words('case.talk')}>
          <Conversation />
        </Column>
        <Column label={words('case.next')} className={classes.aside}>
          {next}
          <NotesPanel />
        </Column>
      </div>
    )
  const panels: [string, ReactNode][] = [
    ['facts', <Facts key="facts" />],
    ['talk', <Conversation key="talk" />],
    ...(middling ? [] : ([['next', next]] as [string, ReactNode][])),
    ['notes', <NotesPanel key="notes" />],
  ]
  if (!middling) return <Panels panels={panels} first={acting ? 'next' : 'talk'} acting={acting} />
  return (
    <div className={`${classes.columns} ${classes.two}`}>
      <Panels panels={panels} first="talk" acting={undefined} />
      <Column label={words('case.next')} className={classes.aside}>
        {next}
      </Column>
    </div>
  )
}

function Column({
  label,
  className,
  children,
}: {
  label: string
  className?: string | undefined
  children: ReactNode
}) {
  return (
    <section aria-label={label} className={className} {...(className ? { tabIndex: 0 } : {})}>
      {children}
    </section>
  )
}

/** Every panel is kept when another is shown, so that nothing typed is lost. */
function Panels({
  panels,
  first,
  acting,
}: {
  panels: [string, ReactNode][]
  first: string
  acting: Acting | undefined
}) {
  const words = useWords()
  const [shown, setShown] = useState(first)
  useEffect(() => onShow((panel) => panels.some(([id]) => id === panel) && setShown(panel)), [panels])
  useEffect(() => {
    if (acting) setShown('next')
  }, [acting])
  return (
    <Tabs value={shown} onChange={(value) => value && setShown(value)} keepMounted>
      <Tabs.List grow mb="md">
        {panels.map(([id]) => (
          <Tabs.Tab key={id} value={id} px="xs">
            {words(`case.${id}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {panels.map(([id, panel]) => (
        <Tabs.Panel key={id} value={id}>
          {panel}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
