import { EmbeddedError, type EmbeddedErrorCode } from './embedded-error.ts'

type Cause = readonly [said: RegExp, code: EmbeddedErrorCode, message: string, help: string]

const causes: readonly Cause[] = [
  [
    /could not resize shared memory segment|could not create semaphores/,
    'failed',
    'The system gives PostgreSQL too little shared memory or too few semaphores.',
    'In a container, give it a larger /dev/shm (docker run --shm-size=256m); else raise kernel.sem (man sysctl).',
  ],
  [
    /No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/,
    'disk_full',
    'The disk with {folder} is full.',
    'Make room (a new database needs about 150 MB) and start again; what was acknowledged before is kept.',
  ],
  [
    /Read-only file system|EROFS/,
    'unusable_folder',
    'The disk with {folder} is read-only.',
    'Choose another folder, or mount the disk for writing.',
  ],
  [
    /ENOTDIR|EEXIST|Not a directory/,
    'unusable_folder',
    'There is a file where {folder} has to be a folder.',
    'Choose another folder, or move the file away.',
  ],
  [
    /Permission denied|EACCES|EPERM|Operation not permitted/,
    'unusable_folder',
    'The account that runs the database may not use {folder}.',
    'Choose a folder that it can reach and write to. Root runs the database under an unprivileged account, so every folder above must let others through (not a home folder of mode 700). A folder that another user began is for that user only.',
  ],
  [
    /could not look up effective user ID/,
    'no_account',
    'The account of this process has no name in the system, and PostgreSQL needs one.',
    'Add a line for it to /etc/passwd, or run as a named user.',
  ],
  [
    /error while loading shared libraries|GLIBC_|GLIBCXX_|Exec format error|ENOEXEC|spawn \S+ ENOENT|failed to execute/,
    'unsupported',
    'The PostgreSQL programs that come with the packages do not run on this system.',
    'They need a Linux with glibc 2.27 or later (not Alpine) and libstdc++6, or macOS. Elsewhere set DATABASE_URL to a PostgreSQL server of your own, 15 or later.',
  ],
  [
    /lock file ".*" already exists|shared memory block .* still in use/,
    'in_use',
    'Another PostgreSQL server uses the database in {folder} and does not end.',
    'Stop that server (the first line of database/data/postmaster.pid is its process id), then start again.',
  ],
  [
    /Address already in use/,
    'port_taken',
    'Another program has the port that the database was to listen on.',
    'Choose another port, or name none: then a free one is found.',
  ],
]

/** What the system or PostgreSQL said, as an error with advice; the text itself stays in the cause. */
export function explain(text: string, folder: string): EmbeddedError {
  const cause = new Error(text.trim())
  for (const [said, code, message, help] of causes) {
    if (said.test(text)) return new EmbeddedError(code, message.replace('{folder}', folder), help, { cause })
  }
  return new EmbeddedError(
    'failed',
    `The database in ${folder} does not start: ${lastLine(text)}`,
    `Read the end of ${folder}/database/log, which says what PostgreSQL met.`,
    { cause },
  )
}

/** Any error met while starting, as one with advice. */
export function explainError(error: unknown, folder: string): EmbeddedError {
  if (error instanceof EmbeddedError) return error
  const { message, stderr } = error as { message?: string; stderr?: string }
  return explain(stderr || message || String(error), folder)
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}
