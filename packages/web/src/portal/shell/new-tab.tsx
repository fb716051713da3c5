import { IconExternalLink } from '@tabler/icons-react'
import { useWords } from '../../ui/words/words.tsx'

/** Behind the words of a link that leaves this page where it is. */
export function NewTab() {
  return <IconExternalLink size={14} aria-label={useWords()('shell.new-tab')} role="img" />
}
