/** One ESC/POS command as it stands in the bytes: its name and everything behind the name. */
export interface PrinterCommand {
  /** For example `ESC J`, `GS v 0`; `text` for printable bytes; `unknown` for what this printer does not know. */
  readonly name: string;
  readonly operands: Uint8Array;
}

/** How many bytes of operands a command has, from the bytes behind its name; null when more must come first. */
type OperandLength = (bytes: Uint8Array) => number | null;

const fixed =
  (length: number): OperandLength =>
  () =>
    length;
/** A 16-bit length, low byte first, and as many bytes. */
const counted: OperandLength = (bytes) => {
  const [low, high] = bytes;
  return low === undefined || high === undefined ? null : 2 + low + high * 256;
};
const raster: OperandLength = (bytes) => {
  const [mode, xLow, xHigh, yLow, yHigh] = bytes;
  if (mode === undefined || xLow === undefined || xHigh === undefined) return null;
  if (yLow === undefined || yHigh === undefined) return null;
  return 5 + (xLow + xHigh * 256) * (yLow + yHigh * 256);
};
const cut: OperandLength = ([mode]) => (mode === undefined ? null : mode === 0x41 || mode === 0x42 ? 2 : 1);
const columnImage: OperandLength = ([mode, low, high]) => {
  if (mode === undefined || low === undefined || high === undefined) return null;
  return 3 + (low + high * 256) * (mode > 1 ? 3 : 1);
};
const untilZero: OperandLength = (bytes) => {
  const end = bytes.indexOf(0);
  return end === -1 ? null : end + 1;
};

const DLE = 0x10;
const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;

/** Names by their bytes: the first byte, then the letters behind it. Longer names come before shorter. */
const known: readonly (readonly [lead: number, rest: readonly number[], name: string, OperandLength])[] = [
  ...table(ESC, "ESC", {
    "@": 0,
    "2": 0,
    "!": 1,
    "-": 1,
    "3": 1,
    "=": 1,
    E: 1,
    G: 1,
    J: 1,
    M: 1,
    R: 1,
    T: 1,
    V: 1,
    a: 1,
    d: 1,
    e: 1,
    r: 1,
    t: 1,
    "{": 1,
    " ": 1,
    $: 2,
    "\\": 2,
    B: 2,
    c: 2,
    p: 3,
  }),
  [ESC, [0x2a], "ESC *", columnImage],
  [ESC, [0x44], "ESC D", untilZero],
  ...table(GS, "GS", {
    "!": 1,
    ":": 0,
    B: 1,
    E: 1,
    H: 1,
    I: 1,
    a: 1,
    b: 1,
    f: 1,
    h: 1,
    r: 1,
    w: 1,
    P: 2,
    L: 2,
    W: 2,
    $: 2,
    "\\": 2,
  }),
  [GS, [0x76, 0x30], "GS v 0", raster],
  [GS, [0x56], "GS V", cut],
  ...["A", "C", "D", "E", "H", "K", "L", "M", "N", "k", "z"].map(
    (letter) => [GS, [0x28, letter.charCodeAt(0)], `GS ( ${letter}`, counted] as const,
  ),
  ...table(FS, "FS", { "!": 1, "&": 0, "-": 1, ".": 0, C: 1, S: 2, W: 1, p: 2 }),
  [DLE, [0x04], "DLE EOT", fixed(1)],
  [DLE, [0x05], "DLE ENQ", fixed(1)],
  [DLE, [0x14], "DLE DC4", ([fn]) => (fn === undefined ? null : fn === 8 ? 8 : 3)],
  [0x0a, [], "LF", fixed(0)],
  [0x0d, [], "CR", fixed(0)],
  [0x0c, [], "FF", fixed(0)],
  [0x09, [], "HT", fixed(0)],
  [0x18, [], "CAN", fixed(0)],
  [0x00, [], "NUL", fixed(0)],
];

function table(lead: number, prefix: string, lengths: Record<string, number>) {
  return Object.entries(lengths).map(
    ([letter, length]) => [lead, [letter.charCodeAt(0)], `${prefix} ${letter}`, fixed(length)] as const,
  );
}

/** Takes bytes as they come and gives commands one at a time. */
export interface CommandReader {
  push(bytes: Uint8Array): void;
  /** The next whole command, taken out of the buffer, or null when more bytes must come first. */
  next(): PrinterCommand | null;
  /** Throws away what waits. */
  clear(): void;
  /** Bytes that wait, whole commands or not. */
  waiting(): number;
}

/** Reads ESC/POS after the public command reference; it knows nothing of who wrote the bytes. */
export function createCommandReader(): CommandReader {
  let buffer = new Uint8Array(0);

  const take = (name: string, nameLength: number, operandLength: number): PrinterCommand => {
    const end = nameLength + operandLength;
    const command = { name, operands: buffer.slice(nameLength, end) };
    buffer = buffer.subarray(end);
    return command;
  };

  return {
    waiting: () => buffer.length,
    clear() {
      buffer = new Uint8Array(0);
    },
    push(bytes) {
      const joined = new Uint8Array(buffer.length + bytes.length);
      joined.set(buffer);
      joined.set(bytes, buffer.length);
      buffer = joined;
    },
    next() {
      const lead = buffer[0];
      if (lead === undefined) return null;
      if (lead >= 0x20) {
        const end = buffer.findIndex((byte) => byte < 0x20);
        return take("text", 0, end === -1 ? buffer.length : end);
      }
      let mayBecomeKnown = false;
      for (const [first, rest, name, lengthOf] of known) {
        if (first !== lead) continue;
        if (rest.some((byte, index) => buffer[index + 1] !== undefined && buffer[index + 1] !== byte))
          continue;
        const nameLength = 1 + rest.length;
        const length = buffer.length < nameLength ? null : lengthOf(buffer.subarray(nameLength));
        if (length !== null && buffer.length >= nameLength + length) return take(name, nameLength, length);
        mayBecomeKnown = true;
      }
      return mayBecomeKnown ? null : take("unknown", 0, Math.min(2, buffer.length));
    },
  };
}
