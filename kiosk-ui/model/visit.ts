import type { CommandId, PriorityGroupId } from "@motcua/protocol";
import {
  type HubLink,
  isRefused,
  type KioskChannel,
  type LanguageChoice,
  type Timing,
} from "@motcua/screen-kit";
import { type Countdown, createCountdown } from "@motcua/screen-kit/device/countdown.ts";
import { createPageGuard } from "@motcua/screen-kit/device/page-guard.ts";
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Appearance } from "./appearance.ts";
import type { KioskLink } from "./kiosk-link.ts";
import { type IssueAsk, type Page, type Wish, welcomePage } from "./page.ts";
import { createPaper } from "./paper.ts";
import { isWithoutPaper, type Printing } from "./printing.ts";
import { serviceState } from "./service-card.ts";

export interface VisitParts {
  readonly link: Pick<HubLink<KioskChannel>, "ask" | "view" | "connection">;
  /** asks for a number where one is to be had */
  readonly issue: KioskLink["issue"];
  readonly timing: Timing;
  readonly newCommandId: () => CommandId;
  readonly languageChoice: LanguageChoice;
  readonly appearance: Appearance;
}

/** Pages that lead to no number by themselves. */
export type BrowsedPage = Extract<
  Page,
  { kind: "search" | "procedure" | "notices" | "more" | "ease" | "letter" }
>;

/** One person after the other in front of the glass: the page that shows, and all that can be done there. */
export interface Visit {
  readonly page: ReadonlySignal<Page>;
  /** "settling" while presses are ignored, right after a page has opened */
  readonly guard: ReadonlySignal<"settling" | "open">;
  /** until the screen goes back to the welcome page by itself */
  readonly untilWelcome: Pick<Countdown, "leftSeconds" | "share">;
  readonly printing: ReadonlySignal<Printing>;
  choose(wish: Wish): void;
  goOn(): void;
  answerPriority(priority: PriorityGroupId | null): void;
  retry(): void;
  reprint(): void;
  openSearch(): void;
  openHelp(): void;
  /** opens a page that is only read or filled in; a press like any other */
  goTo(page: BrowsedPage): void;
  /** changes the page that shows into its next state, for as long as it is the one it was */
  change(from: Page, to: Page): void;
  type(typed: string): void;
  turnTo(place: number): void;
  back(): void;
  /** back to the welcome page, with nothing left of who was here */
  leave(): void;
  /** somebody is at the screen */
  touched(): void;
  close(): void;
}

const idleSeconds = 30;
/** a person who writes also thinks */
const writingSeconds = 90;
const issuedSeconds = 12;
/** time enough to write the number down or take a picture */
const withoutPaperSeconds = 30;
const giveUpAfterMs = 12_000;

/** An ask that has not been answered is never cut off by the clock. */
function isUnderWay(page: Page): boolean {
  return page.kind === "issuing" || (page.kind === "letter" && page.step === "sending");
}

/** Where a person is: another question is another page. */
const placeOf = (page: Page) => (page.kind === "letter" ? `letter ${page.step}` : page.kind);

function secondsOf(page: Page): number {
  if (page.kind !== "letter") return idleSeconds;
  return page.step === "thanks" ? issuedSeconds : writingSeconds;
}

/** Leads from the welcome page to a number: one question a page, one ticket a touch. */
export function createVisit(parts: VisitParts): Visit {
  const { link, timing, appearance, languageChoice } = parts;
  const trail = signal<readonly Page[]>([welcomePage]);
  const page = computed(() => trail.value.at(-1) ?? welcomePage);
  const guard = createPageGuard(timing);
  const countdown = createCountdown(timing);
  const paper = createPaper({ link, timing, page, change: (next) => replace(next) });

  const wait = () => {
    const now = page.peek();
    if (isUnderWay(now) || isAtRest(now)) countdown.stop();
    else if (now.kind !== "issued") countdown.start(secondsOf(now), leave);
    else countdown.start(isWithoutPaper(paper.printing.peek()) ? withoutPaperSeconds : issuedSeconds, leave);
  };
  const isAtRest = (now: Page) =>
    now.kind === "welcome" &&
    now.place === 0 &&
    appearance.isUsual.peek() &&
    languageChoice.language.peek() === "vi";
  const show = (next: readonly Page[]) => {
    const placeBefore = placeOf(page.peek());
    trail.value = next;
    if (placeOf(page.peek()) !== placeBefore) guard.opened();
    wait();
  };
  const open = (next: Page) => show([...trail.peek(), next]);
  const replace = (next: Page) => show([...trail.peek().slice(0, -1), next]);
  const leave = () => {
    appearance.reset();
    languageChoice.choose("vi");
    show([welcomePage]);
  };
  /** does something unless the page is so new that the press was meant for the one before */
  const press =
    <A extends unknown[]>(act: (...about: A) => void) =>
    (...about: A) => {
      if (guard.state.peek() === "open") act(...about);
    };

  const askPriority = (wish: Wish) => {
    if ((link.view.peek()?.priorityGroups.length ?? 0) === 0) begin(wish, null);
    else open({ kind: "priority", wish });
  };
  const begin = ({ service, procedure }: Wish, priority: PriorityGroupId | null) => {
    const print = link.view.peek()?.printer.state === "none" ? "none" : "paper";
    const language = languageChoice.language.peek();
    void issue({ id: parts.newCommandId(), body: { service, procedure, priority, language, print } });
  };
  const issue = async (ask: IssueAsk) => {
    const issuing: Page = { kind: "issuing", ask };
    show([welcomePage, issuing]);
    const reply = await parts.issue(ask, giveUpAfterMs);
    if (page.peek() !== issuing) return;
    if (isRefused(reply)) replace({ kind: "refused", refusal: reply.refused, ask });
    else {
      const { priority } = ask.body;
      replace({ kind: "issued", ticket: reply.done, priority, job: reply.done.printJob, reprint: "idle" });
    }
  };
  const retry = () => {
    const now = page.peek();
    if (now.kind !== "refused") return;
    // the same id brings the number that may be there already (T3); only an id mixed up with another is made anew
    const id = now.refusal.code === "command-id-reused" ? parts.newCommandId() : now.ask.id;
    void issue({ ...now.ask, id });
  };

  const stops = [
    // an answer that was lost with the hub is asked for again as soon as the hub is back
    link.connection.subscribe(({ kind }) => {
      const now = page.peek();
      if (kind === "connected" && now.kind === "refused" && now.refusal.code === "hub-away") retry();
    }),
    paper.printing.subscribe(() => {
      if (page.peek().kind === "issued") wait();
    }),
    appearance.looks.subscribe(() => wait()),
    languageChoice.language.subscribe(() => wait()),
  ];

  return {
    page,
    guard: guard.state,
    untilWelcome: countdown,
    printing: paper.printing,
    choose: press((wish: Wish) => {
      const view = link.view.peek();
      const service = view?.services.find(({ id }) => id === wish.service);
      if (view === null || service === undefined) return;
      const state = serviceState(service, view.longQueueMinutes);
      if (state.kind === "closed") return;
      if (state.kind === "long" || state.kind === "no-counter") open({ kind: "advice", wish });
      else askPriority(wish);
    }),
    goOn: press(() => {
      const now = page.peek();
      if (now.kind === "advice") askPriority(now.wish);
    }),
    answerPriority: press((priority: PriorityGroupId | null) => {
      const now = page.peek();
      if (now.kind === "priority") begin(now.wish, priority);
    }),
    retry: press(retry),
    reprint: press(() => void paper.printAgain()),
    openSearch: press(() => open({ kind: "search", typed: "", place: 0, service: null })),
    openHelp: press(() => open({ kind: "help" })),
    goTo: press((next: BrowsedPage) => open(next)),
    change(from, to) {
      if (page.peek() === from) replace(to);
    },
    type(typed) {
      const now = page.peek();
      if (now.kind === "search") replace({ ...now, typed, place: 0 });
    },
    turnTo(place) {
      const now = page.peek();
      if ("place" in now) replace({ ...now, place });
    },
    back: press(() => show(trail.peek().length > 1 ? trail.peek().slice(0, -1) : [welcomePage])),
    leave: press(leave),
    touched: wait,
    close() {
      for (const stop of stops) stop();
      countdown.stop();
      guard.close();
      paper.close();
    },
  };
}
