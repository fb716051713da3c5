/** A page: its heading, which takes the focus when one comes from another page, and the title on the tab of the browser. */
import { Anchor, Stack, Text, Title } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../../ui/words/words.tsx'
import { useBrand } from './brand.tsx'
import classes from './shell.module.css'

interface PageProps {
  title: string
  lead?: ReactNode
  back?: { to: string; title: string }
  /** Which part is open, of a page that has several: another one is told like another page. */
  part?: string
  children: ReactNode
}

let pagesShown = 0

export function Page({ title, lead, back, part, children }: PageProps) {
  const { direction } = useWords()
  const brand = useBrand()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = [title, brand].filter(Boolean).join(' · ')
  }, [title, brand])
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another part is opened
  useEffect(() => {
    pagesShown += 1
    if (pagesShown > 1) heading.current?.focus({ preventScroll: true })
  }, [part])
  return (
    <Stack gap="lg">
      <Stack gap={4}>
        {back && (
          <Anchor component={Link} to={back.to} size="sm" style={{ alignSelf: 'flex-start' }}>
            <IconChevronLeft
              size={16}
              aria-hidden
              style={{
                verticalAlign: 'text-bottom',
                transform: direction === 'rtl' ? 'scaleX(-1)' : undefined,
              }}
            />
            {back.title}
          </Anchor>
        )}
        <Title order={1} size="h2" ref={heading} tabIndex={-1} className={classes.heading}>
          {title}
        </Title>
        {typeof lead === 'string' ? <Text c="dimmed">{lead}</Text> : lead}
      </Stack>
      {children}
    </Stack>
  )
}
