import type {
  BusinessDay,
  CommandId,
  FeedbackKind,
  PublicDialogues,
  Refusal,
  ServiceId,
} from "@motcua/protocol";

/** What a person writes here to the office; it is nowhere but on the page, and goes with it. */
export type Letter =
  | {
      readonly about: "feedback";
      readonly kind: FeedbackKind;
      readonly service: ServiceId | null;
      readonly words: string;
      readonly contact: string;
    }
  | {
      readonly about: "dialogue";
      readonly dialogue: PublicDialogues["dialogues"][number];
      readonly who: string;
    };

/** One question of a letter, or what became of it. It keeps its id, so that it arrives once (T3). */
export type LetterPage = { readonly kind: "letter" } & (
  | { readonly step: "kind" }
  | {
      readonly step: "service" | "words" | "contact" | "who";
      readonly letter: Letter;
      readonly place: number;
    }
  | { readonly step: "sending"; readonly letter: Letter; readonly id: CommandId }
  | { readonly step: "refused"; readonly letter: Letter; readonly id: CommandId; readonly refusal: Refusal }
  | { readonly step: "thanks"; readonly letter: Letter; readonly dueOn: BusinessDay | null }
);
