import type {
  CommandBody,
  CommandDone,
  CommandId,
  PrintJobId,
  PriorityGroupId,
  Refusal,
  ServiceId,
} from "@motcua/protocol";
import type { LetterPage } from "./letter.ts";

/** What a person came for. */
export interface Wish {
  readonly service: ServiceId;
  /** the procedure that was chosen by its name, in Vietnamese for the officer; null if none was */
  readonly procedure: string | null;
}

/** A procedure that was chosen by its name. */
export type NamedWish = Wish & { readonly procedure: string };

/** One ask for a number: whatever happens on its way, it keeps its id, so that it brings one ticket (T3). */
export interface IssueAsk {
  readonly id: CommandId;
  readonly body: CommandBody<"issue-ticket">;
}

/** A ticket as it shows; how many are before it is not known when it was given without the hub. */
export type IssuedTicket = Omit<CommandDone<"issue-ticket">, "peopleAhead"> & {
  readonly peopleAhead: number | null;
};

/** One question, or one answer, at a time. `place` is the page of a longer list. */
export type Page =
  | { readonly kind: "welcome"; readonly place: number }
  | {
      readonly kind: "search";
      readonly typed: string;
      readonly place: number;
      /** only what belongs to it; null for everything */
      readonly service: ServiceId | null;
    }
  | { readonly kind: "procedure"; readonly wish: NamedWish; readonly place: number }
  | { readonly kind: "notices"; readonly place: number }
  /** what there is beside numbers: procedures, notices, feedback, dialogue meetings */
  | { readonly kind: "more" }
  /** how the screen can be made easier to read, reach and hear */
  | { readonly kind: "ease" }
  | LetterPage
  | { readonly kind: "help" }
  | { readonly kind: "advice"; readonly wish: Wish }
  | { readonly kind: "priority"; readonly wish: Wish }
  | { readonly kind: "issuing"; readonly ask: IssueAsk }
  | {
      readonly kind: "issued";
      readonly ticket: IssuedTicket;
      readonly priority: PriorityGroupId | null;
      /** the print job that is looked at: the first, or the latest reprint */
      readonly job: PrintJobId | null;
      readonly reprint: "idle" | "asking" | "refused";
    }
  | { readonly kind: "refused"; readonly refusal: Refusal; readonly ask: IssueAsk };

export const welcomePage: Page = { kind: "welcome", place: 0 };
