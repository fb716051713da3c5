/** The JSON Schemas of policy and scenario files, for editors. Apart from the rest, because making them is heavy. */
export { policyJsonSchema } from './policy/schema/json-schema.ts'
export { scenarioJsonSchema } from './scenario/json-schema.ts'
