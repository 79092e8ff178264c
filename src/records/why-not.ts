/** Why something is no record, in a line: of a schema's complaints the first, with its place. */
export const whyNot = (error: unknown): string => {
  const { code, issues, message } = error as {
    code?: string
    issues?: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]
    message?: string
  }
  const [issue] = issues ?? []
  if (issue) return `no depeche record: ${issue.path.length > 0 ? `${issue.path.map(String).join('.')}: ` : ''}${issue.message}`
  if (typeof code === 'string' && /^E[A-Z]+$/.test(code)) return `cannot be read (${code})`
  return `no depeche record: ${(message ?? String(error)).split('\n', 1)[0]?.replace(/:$/, '')}`
}
