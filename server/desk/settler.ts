/** Settles a batch: decides it, appends what it leads to in one transaction, and only then tells anybody. */
import { type Reply, refuse, type SiteId } from "@motcua/protocol";
import type { Commit, JournalAlone, Store } from "../store/store.ts";
import type { Decider, SiteWork } from "./decider.ts";
import type { Published } from "./desk.ts";
import { createDraft } from "./draft.ts";
import { foldMissing } from "./fold.ts";
import type { SiteDesk } from "./site-desk.ts";
import type { WaitingTask } from "./task.ts";

export interface SettlerParts {
  readonly store: Pick<Store, "journal" | "answers">;
  readonly decide: Decider;
  readonly siteDesk: (site: SiteId) => SiteDesk;
  readonly publish: (published: Published) => void;
}

/** A batch that has been decided and not yet acknowledged. */
interface Decided {
  readonly works: ReadonlyMap<SiteId, SiteWork>;
  readonly commits: readonly Commit[];
  readonly replies: readonly Reply<unknown>[];
}

/** Answers every task of a batch, or rejects with none of them acknowledged or applied. */
export function createSettler({ store, decide, siteDesk, publish }: SettlerParts) {
  return async (batch: readonly WaitingTask[]): Promise<void> => {
    const decided = await decideAll(batch, store.journal);
    if (decided.commits.length === 0 || (await store.journal.append(decided.commits)) === "appended") {
      acknowledge(batch, decided);
      return;
    }
    const sites = new Set(batch.map(({ task }) => task.site));
    for (const site of sites) {
      await settleAlone(
        site,
        batch.filter(({ task }) => task.site === site),
      );
    }
  };

  /**
   * Another hub was first, at a place in the journal or at an answer. Behind the site's lock what was missed is
   * read and everything decided again, so that this one time more is the last.
   */
  async function settleAlone(site: SiteId, batch: readonly WaitingTask[]) {
    const decided = await store.journal.alone(site, async (journal) => {
      await recallAnswers(batch);
      await foldAgain(siteDesk(site), journal);
      const again = await decideAll(batch, journal);
      if (again.commits.length > 0 && (await journal.append(again.commits)) === "conflict") {
        throw new Error(`The journal of ${site} grew while its site was held.`);
      }
      return again;
    });
    acknowledge(batch, decided);
  }

  async function decideAll(
    batch: readonly WaitingTask[],
    journal: Pick<JournalAlone, "read">,
  ): Promise<Decided> {
    const works = new Map<SiteId, SiteWork>();
    const replies: Reply<unknown>[] = [];
    for (const { task } of batch) {
      const desk = siteDesk(task.site);
      if (desk.stale) await foldAgain(desk, journal);
      const work = works.get(task.site) ?? { desk, draft: createDraft(desk.state), clock: "as-it-was" };
      works.set(task.site, work);
      replies.push(await decide(task, work));
    }
    const commits = [...works.values()].flatMap(({ draft }) => draft.commit() ?? []);
    return { works, commits, replies };
  }

  /** What was written is taken as true, published, and then answered for. */
  function acknowledge(batch: readonly WaitingTask[], { works, commits, replies }: Decided) {
    for (const { site, answers } of commits) siteDesk(site).answers.keep(answers);
    for (const [site, { desk, draft, clock }] of works) {
      if (clock === "confirmed") desk.guard.confirm();
      desk.state = draft.state();
      const events = draft.events();
      if (events.length > 0) publish({ site, before: draft.before, after: desk.state, events });
    }
    batch.forEach(({ answer }, index) => {
      answer(replies[index] ?? refuse("internal"));
    });
  }

  async function recallAnswers(batch: readonly WaitingTask[]) {
    for (const { task } of batch) {
      if (task.kind !== "command") continue;
      const row = await store.answers.find(task.site, task.who, task.command);
      if (row !== null) siteDesk(task.site).answers.keep([row]);
    }
  }

  async function foldAgain(desk: SiteDesk, journal: Pick<JournalAlone, "read">) {
    const before = desk.state;
    desk.state = await foldMissing(journal, before);
    desk.stale = false;
    if (desk.state.seq !== before.seq) publish({ site: before.site, before, after: desk.state, events: [] });
  }
}
