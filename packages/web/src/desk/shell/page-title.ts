import { useEffect } from 'react'

/** The title of the page, as it stands on the tab of the browser. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}
