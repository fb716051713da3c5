/** Words that expressions keep for themselves: nothing that a policy names can be read under one of them. */
export const reservedWords: ReadonlySet<string> = new Set([
  ...[
    'as',
    'break',
    'const',
    'continue',
    'else',
    'false',
    'for',
    'function',
    'if',
    'import',
    'in',
    'let',
    'loop',
  ],
  ...['namespace', 'null', 'package', 'return', 'true', 'var', 'void', 'while', '__proto__', 'prototype'],
  ...[
    'bool',
    'bytes',
    'cel',
    'double',
    'google',
    'int',
    'list',
    'map',
    'null_type',
    'optional',
    'string',
    'type',
  ],
  'uint',
])

/** What to do about one. */
export const reservedHelp = 'Expressions keep this word for themselves. Choose another name.'
