/** 0: good. 1: the policy is wrong, or a scenario fails. 2: the call is wrong. */
export type ExitCode = 0 | 1 | 2
