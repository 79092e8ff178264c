/** `12,345`: the same on every machine, whatever its locale. */
export const thousands = (value: number): string => value.toLocaleString('en-US')

export const plural = (value: number, one: string, many: string): string => `${thousands(value)} ${value === 1 ? one : many}`
