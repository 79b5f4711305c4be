/** A kept line as `modbus-serial` wants its ports: it writes requests and is handed whole answers. */
import { EventEmitter } from "node:events";
import type { KeptLine } from "../kept-line.ts";

/** Both writing functions are answered by an echo of their head. */
const answerBytes = 8;
const exceptionBytes = 5;
const exceptionBit = 0x80;

/** Frames answers by what was asked last: noise and answers of other units before it are skipped. */
export class LinePort extends EventEmitter {
  readonly #line: Pick<KeptLine, "state" | "write">;
  #asked: { readonly unit: number; readonly code: number } | null = null;
  #heard: Buffer = Buffer.alloc(0);

  constructor(line: Pick<KeptLine, "state" | "write">) {
    super();
    this.#line = line;
  }

  get isOpen(): boolean {
    return this.#line.state().kind === "open";
  }

  /** The line opens by itself; the library is told that it may begin. */
  open(callback: (error: Error | null) => void): void {
    callback(null);
  }

  close(callback?: (error: Error | null) => void): void {
    callback?.(null);
  }

  write(request: Buffer): void {
    this.#asked = { unit: request[0] ?? 0, code: request[1] ?? 0 };
    this.#heard = Buffer.alloc(0);
    void this.#line.write(request);
  }

  /** Bytes as they came over the line. */
  receive(bytes: Uint8Array): void {
    if (this.#asked === null) return;
    const { unit, code } = this.#asked;
    this.#heard = Buffer.concat([this.#heard, bytes]);
    for (let at = 0; at + exceptionBytes <= this.#heard.length; at++) {
      if (this.#heard[at] !== unit) continue;
      const length =
        this.#heard[at + 1] === code
          ? answerBytes
          : this.#heard[at + 1] === (code | exceptionBit)
            ? exceptionBytes
            : 0;
      if (length === 0 || at + length > this.#heard.length) continue;
      this.#asked = null;
      this.emit("data", this.#heard.subarray(at, at + length));
      return;
    }
  }
}
