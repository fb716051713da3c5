import { Environment } from '@marcbachmann/cel-js'
import { Decimal } from './decimal.ts'
import { policyFunctions, type TypeName } from './functions/index.ts'

/** How the library names the types of the language. */
export const libraryTypes: Record<TypeName, string> = {
  number: 'number',
  text: 'string',
  boolean: 'bool',
  instant: 'google.protobuf.Timestamp',
  'list<number>': 'list<number>',
  'list<instant>': 'list<google.protobuf.Timestamp>',
}

/** The deepest that calls, parentheses and lists may stand in one another. */
export const deepestNesting = 40

/** What `size` is called in the library's tree, so that it gives a number of the language. */
export const exactSize = 'exactSize'

const unused = () => {
  throw new Error('The library parses and checks expressions; it never evaluates one.')
}

let shared: Environment | undefined

/**
 * The library's environment with the numbers and functions of the language, made once. The library parses and
 * checks types; evaluating is done by compile.ts.
 */
export function library(): Environment {
  shared ??= extend(new Environment({ limits: { maxDepth: deepestNesting, maxCallArguments: 8 } }))
  return shared
}

function extend(environment: Environment): Environment {
  environment.registerType('number', Decimal as never)
  for (const operator of ['+', '-', '*', '/', '%']) {
    environment.registerOperator(`number ${operator} number: number`, unused)
  }
  for (const operator of ['<', '<=', '>', '>=', '==']) {
    environment.registerOperator(`number ${operator} number: bool`, unused)
  }
  environment.registerOperator('-number: number', unused)
  for (const { name, takes, gives, ofLibrary } of policyFunctions) {
    if (ofLibrary) continue
    const parameters = takes.map((type) => libraryTypes[type]).join(', ')
    environment.registerFunction(`${name}(${parameters}): ${libraryTypes[gives]}`, unused)
  }
  for (const receiver of ['list', 'string']) {
    environment.registerFunction(`${exactSize}(${receiver}): number`, unused)
    environment.registerFunction(`${receiver}.${exactSize}(): number`, unused)
  }
  return environment
}
