/** 0: good. 1: what was looked at is not: a policy, a scenario, rows of a file, the log. 2: the call is wrong. */
export type ExitCode = 0 | 1 | 2
