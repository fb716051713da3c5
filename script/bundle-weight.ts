/**
 * Bundles the engine for the browser and weighs it: `script/bundle-weight`.
 * Exits with 1 when an entry is over its limit, or reaches what a browser does not have or should not carry.
 */
import { isBuiltin } from 'node:module'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { type BuildResult, build, type Metafile } from 'esbuild'

const root = new URL('..', import.meta.url).pathname
const source = './packages/engine/src'
/** What a customer's browser loads is held to 150 kB; the tools of authors have a limit so that growth is noticed. */
const entries = [
  { name: 'runtime (@redress/engine)', exports: ['index.ts'], limit: 150_000 },
  { name: 'author (@redress/engine/author)', exports: ['author.ts'], limit: 250_000 },
  { name: 'both in one', exports: ['index.ts', 'author.ts'], limit: 260_000 },
]
const neverInBrowser = /^(date-holidays|moment|dayjs|luxon)/
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9)

process.stdout.write(`${'kB are 1000 bytes'.padEnd(34)} minified    brotli      gzip     limit\n`)
for (const { name, exports, limit } of entries) {
  const { minified, brotli, gzip, reached } = await weigh(exports)
  const figures = [minified, brotli, gzip, limit].map(kilobytes).join(' ')
  process.stdout.write(`${name.padEnd(33)} ${figures}\n`)
  if (gzip > limit) fail(`${name} weighs more than ${kilobytes(limit).trim()} compressed with gzip.`)
  for (const path of reached) fail(`${name} reaches ${path}, which does not belong in a browser.`)
}

function fail(message: string): void {
  process.stderr.write(`✗ ${message}\n`)
  process.exitCode = 1
}

async function weigh(exports: readonly string[]) {
  const result = await bundle(exports)
  const code = result.outputFiles?.[0]?.contents ?? new Uint8Array()
  return {
    minified: code.length,
    brotli: brotliCompressSync(code).length,
    gzip: gzipSync(code, { level: 9 }).length,
    reached: misplaced(result.metafile as Metafile),
  }
}

function bundle(exports: readonly string[]): Promise<BuildResult> {
  return build({
    stdin: {
      contents: exports.map((file) => `export * from '${source}/${file}'`).join('\n'),
      resolveDir: root,
    },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
    plugins: [{ name: 'leave-node-outside', setup: leaveNodeOutside }],
  })
}

/** Built-in modules of Node stay imports, so that the outcome tells of all of them. */
function leaveNodeOutside({ onResolve }: Parameters<import('esbuild').Plugin['setup']>[0]): void {
  onResolve({ filter: /.*/ }, ({ path }) => (isBuiltin(path) ? { path, external: true } : undefined))
}

function misplaced({ inputs, outputs }: Metafile): string[] {
  const builtin = Object.values(outputs).flatMap((output) => output.imports.map(({ path }) => path))
  const carried = Object.keys(inputs).filter((path) => {
    const packageName = path.split('node_modules/').at(-1) ?? ''
    return (
      path.includes('engine/src/platform/') ||
      (path.includes('node_modules/') && neverInBrowser.test(packageName))
    )
  })
  return [...new Set([...builtin, ...carried])]
}
