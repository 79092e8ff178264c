/** What the command ends with; README.md and `--help` say the same. `defect` is that of sysexits.h for errors of the program itself. */
export const ExitCode = { fine: 0, regression: 1, usage: 2, someFailed: 3, defect: 70, interrupted: 130, terminated: 143 } as const
