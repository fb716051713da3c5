import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Policy, publishHtml, publishJsonLd, publishMarkdown } from '@redress/engine'
import { Option } from 'commander'
import { CallError } from '../call-error.ts'
import type { ExitCode } from '../exit-code.ts'
import { openSoundPolicy } from '../input/policy-file.ts'
import { shownPath } from '../input/read-text.ts'
import { printJson } from '../output/json.ts'
import type { AddCommand } from '../program.ts'
import type { Terminal } from '../terminal.ts'

export const publishCommand: AddCommand = (parent, terminal, end) => {
  const formats = new Option('--format <format>', 'what to make').choices(['markdown', 'html', 'json-ld'])
  parent
    .command('publish')
    .description('Make the page that customers read, or schema.org data of what the policy says of returns.')
    .argument('<file>', 'policy file, or folder that holds policy.yaml')
    .option('--language <code>', "language of the page (default: the policy's first)")
    .addOption(formats.default('markdown'))
    .option('--out <folder>', 'write it there instead of printing it')
    .option('--json', 'print what was made as JSON')
    .action(async (file: string, options: PublishOptions) =>
      end(await publishPolicy(file, options, terminal)),
    )
}

interface PublishOptions {
  language?: string
  format: 'markdown' | 'html' | 'json-ld'
  out?: string
  json?: boolean
}

const endings = { markdown: 'md', html: 'html', 'json-ld': 'jsonld' }

/** Prints the published page, or writes it into a folder. */
export async function publishPolicy(
  path: string,
  options: PublishOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { policy } = await openSoundPolicy(path, terminal.folder)
  const { format } = options
  const language = options.language ?? policy.languages[0] ?? 'en'
  checkLanguage(policy, language)
  const content = make(policy, language, format)
  const made = {
    policy: policy.id,
    version: policy.version,
    format,
    ...(format === 'json-ld' ? {} : { language }),
  }
  const file = options.out && (await write(content, options.out, nameOf(policy, language, format), terminal))
  if (options.json) printJson(terminal, file ? { ...made, file } : { ...made, content })
  else terminal.out(file ? `${terminal.paint('green', '✓')} ${file}` : content.trimEnd())
  return 0
}

function make(policy: Policy, language: string, format: PublishOptions['format']): string {
  if (format === 'html') return publishHtml(policy, language)
  if (format === 'markdown') return publishMarkdown(policy, language)
  const data = publishJsonLd(policy)
  if (data) return `${JSON.stringify(data, null, 2)}\n`
  throw new CallError(
    'The policy offers no returns, so there is no data to publish of them.',
    'Choose --format html or markdown.',
  )
}

function nameOf({ id }: Policy, language: string, format: PublishOptions['format']): string {
  return format === 'json-ld' ? `${id}.${endings[format]}` : `${id}.${language}.${endings[format]}`
}

async function write(content: string, out: string, name: string, { folder }: Terminal): Promise<string> {
  const target = join(resolve(folder, out), name)
  try {
    await mkdir(resolve(folder, out), { recursive: true })
    await writeFile(target, content)
  } catch (error) {
    throw new CallError(
      `${target} cannot be written: ${(error as Error).message}.`,
      'Give --out a folder that you may write in.',
    )
  }
  return shownPath(target, folder)
}

function checkLanguage(policy: Policy, language: string): void {
  const { languages } = policy
  if (languages.includes(language)) return
  throw new CallError(`The policy is not written in ${language}.`, `It is in: ${languages.join(', ')}.`)
}
