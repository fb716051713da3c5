import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import { createRoot } from 'react-dom/client'
import { Application } from '../ui/application.tsx'
import { chooseLanguage } from '../ui/words/choose-language.ts'
import { Portal } from './portal.tsx'
import { catalogues } from './words/index.ts'

// The likely language is fetched while the organisation is still asked for its own.
void catalogues[chooseLanguage(Object.keys(catalogues))]?.()

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <Application catalogues={catalogues}>
      <Portal />
    </Application>,
  )
