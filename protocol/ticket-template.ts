/** What a paper ticket looks like, as an office decides it: a list of parts from top to bottom. */
import { type Static, Type } from "typebox";
import { Bilingual, Language, orNull } from "./ids.ts";

const closed = { additionalProperties: false } as const;

/** What a part of a ticket says. `facts` are counter, people waiting and expected wait; `text` is the office's own. */
export type TicketPartName = (typeof ticketPartNames)[number];
export const ticketPartNames = [
  "reprint",
  "image",
  "authority",
  "office",
  "your-number",
  "number",
  "service",
  "priority",
  "facts",
  "qr",
  "follow",
  "missed-note",
  "issued-at",
  "rule",
  "text",
] as const;

const TicketPartName = Type.Unsafe<TicketPartName>(
  Type.Union(ticketPartNames.map((name) => Type.Literal(name))),
);

export type PartSize = "small" | "normal" | "large" | "very-large";
export const PartSize = Type.Unsafe<PartSize>(
  Type.Union((["small", "normal", "large", "very-large"] as const).map((size) => Type.Literal(size))),
);

export type PartWeight = "regular" | "medium" | "bold";
export const PartWeight = Type.Unsafe<PartWeight>(
  Type.Union((["regular", "medium", "bold"] as const).map((weight) => Type.Literal(weight))),
);

export type PartAlignment = "left" | "centre" | "right";
export const PartAlignment = Type.Unsafe<PartAlignment>(
  Type.Union((["left", "centre", "right"] as const).map((side) => Type.Literal(side))),
);

/** `full-only` is left out of the short ticket. */
export type PartShown = "always" | "full-only" | "never";
export const PartShown = Type.Unsafe<PartShown>(
  Type.Union((["always", "full-only", "never"] as const).map((shown) => Type.Literal(shown))),
);

/** One part of a ticket. What has nothing to say on a ticket takes no room. */
export const TicketPart = Type.Object(
  {
    part: TicketPartName,
    shown: PartShown,
    size: PartSize,
    weight: PartWeight,
    align: PartAlignment,
    /** The office's own words, only with part `text`. */
    words: orNull(Bilingual),
  },
  closed,
);
export type TicketPart = Static<typeof TicketPart>;

export const TicketTemplate = Type.Object(
  {
    /** 58 mm paper is Vietnamese only, whatever stands here. */
    languages: Type.Array(Language, { minItems: 1, maxItems: 2 }),
    /** How high the number is; the domain refuses less than 20 mm. */
    numberMillimetres: Type.Integer({ minimum: 10, maximum: 30 }),
    /** The office's own image, PNG as base64; printed black or white. */
    image: orNull(Type.String({ maxLength: 24_000, pattern: "^[A-Za-z0-9+/]+={0,2}$" })),
    /** Whether printers on serial lines below 38,400 baud get the short ticket. */
    onSlowLines: Type.Union([Type.Literal("short"), Type.Literal("full")]),
    parts: Type.Array(TicketPart, { minItems: 1, maxItems: 30 }),
  },
  closed,
);
export type TicketTemplate = Static<typeof TicketTemplate>;

const part = (
  name: TicketPartName,
  weight: PartWeight = "regular",
  shown: PartShown = "always",
): TicketPart => ({ part: name, shown, size: "normal", weight, align: "centre", words: null });

/** The ticket an office starts with. */
export const standardTicketTemplate: TicketTemplate = {
  languages: ["vi", "en"],
  numberMillimetres: 20,
  image: null,
  onSlowLines: "short",
  parts: [
    part("reprint", "bold"),
    part("image"),
    part("authority", "regular", "full-only"),
    part("office", "bold"),
    part("rule", "regular", "full-only"),
    part("your-number", "regular", "full-only"),
    part("number", "bold"),
    part("service", "bold"),
    part("priority", "bold"),
    part("facts"),
    part("qr"),
    part("follow", "medium", "full-only"),
    part("rule", "regular", "full-only"),
    part("missed-note"),
    part("issued-at", "medium"),
  ],
};

/** Which ticket a preview shows: what offices print most, and what is different on some. */
export type TicketSample = "standard" | "priority" | "long" | "reprint";

/** Asks for a picture of a ticket as a layout would print it. */
export const TicketPreviewAsk = Type.Object(
  {
    template: TicketTemplate,
    paper: Type.Union([Type.Literal("80mm"), Type.Literal("58mm")]),
    sample: Type.Unsafe<TicketSample>(
      Type.Union((["standard", "priority", "long", "reprint"] as const).map((name) => Type.Literal(name))),
    ),
    extent: Type.Union([Type.Literal("full"), Type.Literal("short")]),
  },
  closed,
);
export type TicketPreviewAsk = Static<typeof TicketPreviewAsk>;

/** The very dots that would be printed, one pixel a dot, and what they cost on the line. */
export const TicketPreview = Type.Object(
  {
    /** PNG as base64 */
    png: Type.String(),
    widthDots: Type.Integer(),
    heightDots: Type.Integer(),
    /** blank paper above them: from the print head to the cutter, where the ticket before was cut */
    blankDots: Type.Integer(),
    /** whether it has the code to follow it by phone, which needs an address that phones reach */
    followed: Type.Union([Type.Literal("by-phone"), Type.Literal("not")]),
    /** all drawn, and with number and QR code left to the printer */
    rasterBytes: Type.Integer(),
    hybridBytes: Type.Integer(),
  },
  closed,
);
export type TicketPreview = Static<typeof TicketPreview>;
