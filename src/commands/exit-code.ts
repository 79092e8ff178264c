/** What the command ends with; README.md and `--help` say the same. */
export const ExitCode = { fine: 0, regression: 1, usage: 2, someFailed: 3, interrupted: 130, terminated: 143 } as const
