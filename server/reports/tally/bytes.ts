/** Whole numbers in base 128, low part first, a set top bit for "more follows"; texts in UTF-8 after their length. */

const decoder = new TextDecoder();
const encoder = new TextEncoder();

export class ByteWriter {
  #bytes = new Uint8Array(1_024);
  #at = 0;

  /** A whole number from 0, up to 2^53. */
  number(value: number): void {
    this.#demand(8);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#at++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.#at++] = rest;
  }

  text(value: string): void {
    const bytes = encoder.encode(value);
    this.number(bytes.length);
    this.#demand(bytes.length);
    this.#bytes.set(bytes, this.#at);
    this.#at += bytes.length;
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#at);
  }

  #demand(more: number): void {
    if (this.#at + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#at + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** how many bytes were read */
  get at(): number {
    return this.#at;
  }

  /** Throws at the end: what was packed here is whole. */
  number(): number {
    let value = this.#next();
    if (value < 0x80) return value;
    value &= 0x7f;
    for (let unit = 0x80; ; unit *= 0x80) {
      const byte = this.#next();
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) return value;
    }
  }

  text(): string {
    const length = this.number();
    const text = decoder.decode(this.#bytes.subarray(this.#at, this.#at + length));
    this.#at += length;
    return text;
  }

  #next(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new Error("Packed figures end too soon.");
    return byte;
  }
}
