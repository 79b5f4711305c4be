import type { VirtualCondition } from "./condition.ts";

/** What a person or a test can do to a virtual printer. */
export interface VirtualPrinterLevers extends VirtualCondition {
  /** Rows of paper until it is out by itself; null is plenty. */
  readonly paperLeftRows: number | null;
  /** Drops each line after so many bytes received on it, status questions included; null never. */
  readonly loseLineAfterBytes: number | null;
  /** Takes nothing more after so many bytes received on a line; null never. */
  readonly stopReadingAfterBytes: number | null;
  /** `none` never answers anything; `no-process-id` is a cheaper model without GS ( H. */
  readonly answers: "all" | "no-process-id" | "none";
  /** `stopped` accepts lines and takes no bytes from them. */
  readonly reading: "reads" | "stopped";
  /** Bytes worked off in a second, as a serial line would bring them; null at once. */
  readonly bytesPerSecond: number | null;
  /** Tells its status unasked after so many bytes received, as some models do; null never. */
  readonly chatterEveryBytes: number | null;
}

/** A printer in good order. */
export const goodOrder: VirtualPrinterLevers = {
  paper: "enough",
  cover: "closed",
  cutter: "good",
  paperLeftRows: null,
  loseLineAfterBytes: null,
  stopReadingAfterBytes: null,
  answers: "all",
  reading: "reads",
  bytesPerSecond: null,
  chatterEveryBytes: null,
};
