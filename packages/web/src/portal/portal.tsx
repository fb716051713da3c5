import { RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { reloadForNewerBuild } from './shell/newer-build.ts'
import { router } from './shell/router.tsx'
import { installServiceWorker } from './shell/service-worker.ts'

/** What customers see: their orders, what is wrong with them, and what becomes of it. */
export function Portal() {
  useEffect(() => {
    installServiceWorker()
    reloadForNewerBuild()
  }, [])
  return <RouterProvider router={router} />
}
