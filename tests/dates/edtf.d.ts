declare module 'edtf' {
  /** @throws where the text is not EDTF, levels 0 to 2. */
  export function parse(text: string): unknown
}
