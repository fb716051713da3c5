import { ActionIcon, Group, Text } from '@mantine/core'
import { IconMaximize, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { useWords } from '../words/words.tsx'
import classes from './evidence.module.css'

const whole = { scale: 1, x: 0, y: 0 }
const most = 8
const step = 1.5
const nudge = 60

/** A photo to look into: wheel, buttons, and the keys + − 0 and arrows; dragged where it is larger than its place. */
export function ZoomStage({ address, alt }: { address: string; alt: string }) {
  const words = useWords()
  const [view, setView] = useState(whole)
  const stage = useRef<HTMLElement>(null)
  const drag = useRef<{ x: number; y: number }>(undefined)
  const zoom = (by: number) =>
    setView(({ scale, x, y }) => {
      const wanted = Math.min(most, Math.max(1, scale * by))
      return wanted === 1 ? whole : { scale: wanted, x: (x * wanted) / scale, y: (y * wanted) / scale }
    })
  const move = (x: number, y: number) =>
    setView((now) => (now.scale === 1 ? now : { ...now, x: now.x + x, y: now.y + y }))

  useEffect(() => {
    const element = stage.current
    const turn = (event: WheelEvent) => {
      event.preventDefault()
      zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2)
    }
    element?.addEventListener('wheel', turn, { passive: false })
    return () => element?.removeEventListener('wheel', turn)
  })

  const keys = new Map([
    ['+', () => zoom(step)],
    ['=', () => zoom(step)],
    ['-', () => zoom(1 / step)],
    ['0', () => setView(whole)],
    ['ArrowLeft', () => move(nudge, 0)],
    ['ArrowRight', () => move(-nudge, 0)],
    ['ArrowUp', () => move(0, nudge)],
    ['ArrowDown', () => move(0, -nudge)],
  ])
  const press = (event: KeyboardEvent) => {
    const meant = keys.get(event.key)
    if (!meant || (view.scale === 1 && event.key.startsWith('Arrow'))) return
    event.preventDefault()
    event.stopPropagation()
    meant()
  }
  const dragged = ({ clientX: x, clientY: y }: PointerEvent) => {
    if (!drag.current) return
    move(x - drag.current.x, y - drag.current.y)
    drag.current = { x, y }
  }
  return (
    <>
      <section
        ref={stage}
        className={classes.stage}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is moved and enlarged with keys
        tabIndex={0}
        aria-label={words('evidence.stage', { what: alt })}
        onKeyDown={press}
        onPointerDown={({ clientX: x, clientY: y, pointerId, currentTarget }) => {
          currentTarget.setPointerCapture(pointerId)
          drag.current = { x, y }
        }}
        onPointerMove={dragged}
        onPointerUp={() => (drag.current = undefined)}
        style={{ cursor: view.scale > 1 ? 'grab' : undefined }}
      >
        <img
          src={address}
          alt={alt}
          draggable={false}
          style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
        />
      </section>
      <Group gap="xs" justify="center" mt="xs">
        <ActionIcon
          variant="default"
          size="lg"
          onClick={() => zoom(1 / step)}
          aria-label={words('evidence.smaller')}
        >
          <IconZoomOut size={20} />
        </ActionIcon>
        <Text size="sm" miw={56} ta="center" aria-live="polite">
          {new Intl.NumberFormat(words.language, { style: 'percent' }).format(view.scale)}
        </Text>
        <ActionIcon
          variant="default"
          size="lg"
          onClick={() => zoom(step)}
          aria-label={words('evidence.larger')}
        >
          <IconZoomIn size={20} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="lg"
          onClick={() => setView(whole)}
          aria-label={words('evidence.whole')}
        >
          <IconMaximize size={20} />
        </ActionIcon>
      </Group>
    </>
  )
}
