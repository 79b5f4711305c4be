/** The line protocol of call keypads, as docs/hardware/keypads.md publishes it. Pure: bytes in, frames out. */
import type { KeypadKey } from "@motcua/protocol";

/** What a keypad may send: a key, or that it has just been switched on. */
export type KeypadCommand = KeypadKey | { readonly kind: "hello" };

export interface KeypadFrame {
  readonly address: number;
  readonly sequence: number;
  /** null: the frame is whole, its word is not one of ours */
  readonly command: KeypadCommand | null;
  /** the frame's own words, to know it again by */
  readonly words: string;
}

const shape = /^K([0-9]{2}) ([0-9]{2}) ([A-Z]+(?: [A-Z0-9]+)?)\*([0-9A-F]{2})$/;
const words: Readonly<Record<string, KeypadCommand>> = {
  NEXT: { kind: "next" },
  RECALL: { kind: "recall" },
  NOSHOW: { kind: "no-show" },
  START: { kind: "start" },
  FINISH: { kind: "finish" },
  HELLO: { kind: "hello" },
};

/** XOR of all bytes before the asterisk, as two capital hexadecimal digits. */
export function checksumOf(text: string): string {
  const sum = Buffer.from(text, "latin1").reduce((all, byte) => all ^ byte, 0);
  return sum.toString(16).toUpperCase().padStart(2, "0");
}

/** Reads one line without its end. Null when it is no frame or its checksum is wrong: then nobody knows whose it was. */
export function readKeypadFrame(line: Uint8Array): KeypadFrame | null {
  const text = Buffer.from(line).toString("latin1");
  const found = shape.exec(text);
  if (found === null) return null;
  const [, address = "", sequence = "", said = "", checksum] = found;
  if (checksumOf(text.slice(0, text.lastIndexOf("*"))) !== checksum) return null;
  return { address: Number(address), sequence: Number(sequence), command: commandOf(said), words: said };
}

function commandOf(said: string): KeypadCommand | null {
  const called = /^CALL ([A-Z]{0,2}[0-9]{1,6})$/.exec(said);
  if (called?.[1] !== undefined) return { kind: "call", typed: called[1] };
  return Object.hasOwn(words, said) ? (words[said] ?? null) : null;
}

/** What the agent says to a keypad. */
export interface KeypadAnswer {
  readonly kind: "ok" | "err";
  /** a number or a short code, at most eight characters of `A`–`Z`, `0`–`9`, `-` */
  readonly text: string;
}

const two = (value: number) => String(value).padStart(2, "0");

/** The line of an answer, with its end. */
export function writeKeypadAnswer(
  address: number,
  sequence: number,
  { kind, text }: KeypadAnswer,
): Uint8Array {
  const said = `A${two(address)} ${two(sequence)} ${kind === "ok" ? "OK" : "ERR"} ${text}`;
  return Buffer.from(`${said}*${checksumOf(said)}\r\n`, "latin1");
}
