import { type Static, Type } from "typebox";

/** A printed line in both languages; an empty `en` leaves the English line out. */
const printedText = (maxLength: number) =>
  Type.Object(
    {
      vi: Type.String({ minLength: 1, maxLength }),
      en: Type.String({ maxLength }),
    },
    { additionalProperties: false },
  );

const PrintedName = printedText(160);
const PrintedNote = printedText(240);

/**
 * What a paper ticket says, as data. Nothing in it names a person (P1); every text comes from the site,
 * so an agent prints without knowing the office.
 */
export const TicketContent = Type.Object(
  {
    authority: PrintedName,
    office: PrintedName,
    /** The number as called, for example `C015` or, after `C999`, `C1000` (T1). */
    number: Type.String({
      minLength: 1,
      maxLength: 8,
      pattern: "^[A-Z]{0,3}[0-9]{1,6}$",
    }),
    service: PrintedName,
    /** Numbers of the counters that serve it; empty when none is open yet. */
    counters: Type.Array(Type.Integer({ minimum: 1, maximum: 999 }), {
      maxItems: 40,
    }),
    /** null: given without the hub, so nobody knows */
    peopleAhead: Type.Union([Type.Integer({ minimum: 0, maximum: 99_999 }), Type.Null()]),
    /** The interval its wait is expected to fall in (W1); null when nothing honest can be said. */
    estimate: Type.Union([
      Type.Object(
        {
          lowMinutes: Type.Integer({ minimum: 0, maximum: 1_440 }),
          highMinutes: Type.Integer({ minimum: 0, maximum: 1_440 }),
        },
        { additionalProperties: false },
      ),
      Type.Null(),
    ]),
    /** The priority group the ticket goes by, or null. */
    priority: Type.Union([PrintedName, Type.Null()]),
    /** Where the citizen follows the place in the queue; printed as a QR, ASCII only. */
    followUrl: Type.Union([Type.String({ maxLength: 300, pattern: "^https?://[!-~]+$" }), Type.Null()]),
    /** Epoch milliseconds. */
    issuedAt: Type.Integer({ minimum: 0, maximum: 253_402_300_799_999 }),
    /** IANA name of the site's time zone, the only one a ticket's time is told in. */
    timeZone: Type.String({ minLength: 1, maxLength: 64 }),
    /** 0 for the first paper; n for the n-th reprint, which says so on the paper. */
    reprint: Type.Integer({ minimum: 0, maximum: 99 }),
    /** What to do when the number was missed. */
    missedNote: PrintedNote,
  },
  { additionalProperties: false },
);
export type TicketContent = Static<typeof TicketContent>;

/** Speeds of a serial line. */
export type BaudRate = 9600 | 19200 | 38400 | 57600 | 115200;
export const BaudRate = Type.Unsafe<BaudRate>(
  Type.Union([9600, 19200, 38400, 57600, 115200].map((rate) => Type.Literal(rate))),
);

/** Where a printer is reached. */
export const PrinterTarget = Type.Union([
  Type.Object({ kind: Type.Literal("virtual") }, { additionalProperties: false }),
  Type.Object(
    {
      kind: Type.Literal("tcp"),
      host: Type.String({ minLength: 1, maxLength: 253 }),
      port: Type.Integer({ minimum: 1, maximum: 65_535 }),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      kind: Type.Literal("serial"),
      path: Type.String({ minLength: 1, maxLength: 200 }),
      baudRate: BaudRate,
      /** How a printer says that its buffer is full, as its own switches are set; without it letters get lost. */
      flowControl: Type.Union([Type.Literal("rts-cts"), Type.Literal("xon-xoff"), Type.Literal("none")]),
    },
    { additionalProperties: false },
  ),
  /** The printer file of a USB printer on Linux, `/dev/usb/lp0`; never created when it is missing. */
  Type.Object(
    { kind: Type.Literal("usb"), path: Type.String({ minLength: 1, maxLength: 200 }) },
    { additionalProperties: false },
  ),
]);
export type PrinterTarget = Static<typeof PrinterTarget>;

/** What a printer says is wrong with it. */
export const PrinterFault = Type.Union([
  Type.Literal("paper-out"),
  Type.Literal("cover-open"),
  Type.Literal("cutter"),
  Type.Literal("printer-error"),
  Type.Literal("offline"),
]);
export type PrinterFault = Static<typeof PrinterFault>;

/**
 * How one print job ended. `failed-clean` left no byte of the ticket and may be tried again, also elsewhere;
 * `unknown` may be on paper and is never sent again blindly; `bytesSent` is the most that can have left.
 */
export const PrintOutcome = Type.Union([
  Type.Object(
    {
      kind: Type.Literal("printed"),
      confirmedBy: Type.Union([Type.Literal("process-id"), Type.Literal("buffer-barrier")]),
      paper: Type.Union([Type.Literal("enough"), Type.Literal("near-end")]),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      kind: Type.Literal("failed-clean"),
      cause: Type.Union([
        PrinterFault,
        /** The line could not be opened. */
        Type.Literal("unreachable"),
        /** The line opened and the printer did not answer. */
        Type.Literal("no-answer"),
        /** It waited too long: paper would fall into an empty room. */
        Type.Literal("too-old"),
      ]),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      kind: Type.Literal("unknown"),
      cause: Type.Union([
        PrinterFault,
        Type.Literal("line-lost"),
        /** The printer stopped taking data. */
        Type.Literal("stalled"),
        /** All was sent and the printer never said that it had printed. */
        Type.Literal("not-confirmed"),
        /** All was sent to a printer that cannot tell (status mode `none`). */
        Type.Literal("cannot-tell"),
      ]),
      bytesSent: Type.Integer({ minimum: 0 }),
    },
    { additionalProperties: false },
  ),
]);
export type PrintOutcome = Static<typeof PrintOutcome>;

/** Every reason that paper may be missing or in doubt. */
export const PrintCause = Type.Union([
  PrinterFault,
  Type.Literal("unreachable"),
  Type.Literal("no-answer"),
  Type.Literal("too-old"),
  Type.Literal("line-lost"),
  Type.Literal("stalled"),
  Type.Literal("not-confirmed"),
  Type.Literal("cannot-tell"),
]);
export type PrintCause = Static<typeof PrintCause>;
