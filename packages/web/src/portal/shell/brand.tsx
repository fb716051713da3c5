import { Link } from '@tanstack/react-router'
import { useOrganisation } from '../../ui/api/session.ts'
import { textIn } from '../../ui/words/text-in.ts'
import { useWords } from '../../ui/words/words.tsx'
import classes from './shell.module.css'

/** The name of the organisation in the reader's language. */
export function useBrand(): string {
  const { language } = useWords()
  return textIn(useOrganisation().data?.title, language) ?? ''
}

/** Its mark and name, which lead home. */
export function Brand({ to }: { to: string }) {
  const name = useBrand()
  const initials = name
    .split(/[\s&-]+/)
    .filter(Boolean)
    .map((word) => [...word][0])
    .slice(0, 2)
    .join('')
  return (
    <Link to={to} className={classes.brand ?? ''}>
      <span className={classes.mark} aria-hidden>
        {initials}
      </span>
      <bdi className={classes.name}>{name}</bdi>
    </Link>
  )
}
