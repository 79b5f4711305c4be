import type { PrintJobId } from "@motcua/protocol";
import { type HubLink, isRefused, type KioskChannel, type Timing } from "@motcua/screen-kit";
import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Page } from "./page.ts";
import { type Printing, printingOf, printSlowMs } from "./printing.ts";

export interface PaperParts {
  readonly link: Pick<HubLink<KioskChannel>, "ask" | "view">;
  readonly timing: Pick<Timing, "after">;
  readonly page: ReadonlySignal<Page>;
  readonly change: (page: Page) => void;
}

/** The paper of the number that shows. */
export interface Paper {
  readonly printing: ReadonlySignal<Printing>;
  /** asks for the paper once more, unless it is on its way */
  printAgain(): Promise<void>;
  close(): void;
}

/** Follows the print job of the page that shows, and says when it takes longer than it should. */
export function createPaper({ link, timing, page, change }: PaperParts): Paper {
  const slow = signal<PrintJobId | null>(null);
  const job = computed(() => (page.value.kind === "issued" ? page.value.job : null));
  const printing = computed<Printing>(() =>
    link.view.value === null ? "none" : printingOf(link.view.value, job.value, slow.value),
  );
  let undoSlow: () => void = () => undefined;
  const stop = effect(() => {
    undoSlow();
    const watched = job.value;
    if (watched !== null) {
      undoSlow = timing.after(printSlowMs, () => {
        slow.value = watched;
      });
    }
  });

  return {
    printing,
    async printAgain() {
      const now = page.peek();
      if (now.kind !== "issued" || now.reprint === "asking" || printing.peek() === "waiting") return;
      const asking: Page = { ...now, reprint: "asking" };
      change(asking);
      const reply = await link.ask("ticket:reprint", { ticket: now.ticket.ticket });
      if (page.peek() !== asking) return;
      change(
        isRefused(reply)
          ? { ...now, reprint: "refused" }
          : { ...now, job: reply.done.printJob, reprint: "idle" },
      );
    },
    close() {
      stop();
      undoSlow();
    },
  };
}
