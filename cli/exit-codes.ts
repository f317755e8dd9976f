/** What the exit code of every command means. */
export const exitCodes = {
  ok: 0,
  findings: 1,
  notCompiled: 2,
  usage: 3,
  fault: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Part of every command's help. */
export const exitCodeTable = `Exit codes:
  0    all is well
  1    findings: warnings under --strict, files that are not formatted
  2    the rules do not compile
  3    usage, configuration or input: an unknown option, a missing file, a line that does not fit
  70   a fault in cep itself
  130  interrupted`;
