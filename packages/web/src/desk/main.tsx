import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import { createRoot } from 'react-dom/client'
import { Application } from '../ui/application.tsx'
import { Desk } from './desk.tsx'
import { catalogues } from './words/index.ts'

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <Application catalogues={catalogues}>
      <Desk />
    </Application>,
  )
