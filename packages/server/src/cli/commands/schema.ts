import { policyJsonSchema, scenarioJsonSchema } from '@redress/engine/json-schema'
import { printJson } from '../output/json.ts'
import type { AddCommand } from '../program.ts'

export const schemaCommand: AddCommand = (parent, terminal, end) => {
  parent
    .command('schema')
    .description('Print the JSON Schema of policy files, for editors.')
    .option('--scenario', 'the schema of scenario files instead')
    .option('--json', 'the same: a schema is JSON')
    .action((options: { scenario?: boolean }) => {
      printJson(terminal, options.scenario ? scenarioJsonSchema() : policyJsonSchema())
      end(0)
    })
}
