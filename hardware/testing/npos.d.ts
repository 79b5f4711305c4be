/** What the tests use of `npos`, an ESC/POS decoder that is not ours; the package brings no types. */
declare module "npos" {
  interface CommandNode {
    /** First byte of the command, as two hexadecimal digits. */
    readonly hex: string;
    /** The letters behind it. */
    readonly fn?: string;
    /** Of the data, for a picture; else of the command. */
    readonly offset: number;
    readonly length: number;
  }
  const npos: {
    readonly rules: Record<number, Record<string, unknown>>;
    parser(rules: unknown): { parse(bytes: Buffer): Promise<{ readonly tree: readonly CommandNode[] }> };
  };
  export default npos;
}
