import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Two applications on one set of parts: the portal at the root of an organisation's address, the desk at /desk. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // So that light-dark() stays as it is.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    sourcemap: false,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { input: { portal: 'portal.html', desk: 'desk.html' } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
})
