import { Blockquote } from '@mantine/core'
import classes from './clause.module.css'

interface QuoteProps {
  children: string
  /** Whose words they are. */
  by?: string
  /** What people wrote stands plain; the rules in the colour of the brand. */
  plain?: boolean
}

/** Words as somebody wrote them, in their own direction and with their own lines. */
export function Quote({ children, by, plain = false }: QuoteProps) {
  return (
    <Blockquote
      className={classes.quote}
      classNames={{ cite: classes.cite }}
      {...(plain ? { color: 'gray' } : {})}
      p="sm"
      radius="sm"
      mt={0}
      dir="auto"
      {...(by ? { cite: by } : {})}
    >
      {children}
    </Blockquote>
  )
}
