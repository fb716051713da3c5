import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compression } from 'vite-plugin-compression2'

/** Two applications on one set of parts: the portal at the root of an organisation's address, the desk at /desk. */
export default defineConfig({
  root: import.meta.dirname,
  // Compressed once here, and not at each request.
  plugins: [
    react(),
    compression({ algorithms: ['brotliCompress', 'gzip'], include: /\.(js|css|svg|json)$/ }),
  ],
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
