import { entries } from './configuration.ts'

/** The page docs/reference/configuration.md, made from the declaration. */
export function configurationPage(): string {
  const lines = [
    '# Configuration',
    '',
    'The environment sets everything. It is read once, at the start; whatever is wrong with it is told at once, and nothing is started. A variable that is empty counts as not',
    'set, and a name with `REDRESS_` that is none of these is refused, so that no setting is lost to a slip. `redress doctor` tells what each part makes of it.',
    '',
    'Made from [settings.ts](../../packages/server/src/operating/settings.ts) by its test; `UPDATE_DOCS=1 npx vitest run configuration` writes it anew.',
  ]
  let group = ''
  for (const [, setting] of entries()) {
    if (setting.group !== group) {
      group = setting.group
      lines.push('', `## ${group}`)
    }
    lines.push('', `### \`${setting.name}\``, '', setting.about, '')
    if (setting.otherwise) lines.push(`Where it is not set: ${setting.otherwise}.`, '')
    lines.push('```sh', `${setting.name}='${setting.example}'`, '```')
  }
  return `${lines.join('\n')}\n`
}
