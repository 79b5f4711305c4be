/** Makes the documents that are asked for, one after the other; each can be watched and cancelled. */
import { createHash } from "node:crypto";
import {
  type Bilingual,
  type MakeDocumentBody,
  type OfficeDocumentEntry,
  type Reply,
  refuse,
  type SiteSettings,
} from "@motcua/protocol";
import type { AuditTrail, Log, Who } from "../../access/audit-trail.ts";
import { dayAfter } from "../../domain/hours.ts";
import type { WallClock } from "../../parts/clock.ts";
import type { AnchorRow } from "../../store/store.ts";
import type { DocumentShelf } from "./document-shelf.ts";
import type { DocumentJob, DocumentMatter, EarlierCheck } from "./make-document.ts";
import type { MakeFile } from "./making-thread.ts";

/** Who wants a document: a person, or a schedule of the office. */
export type DocumentAsker =
  | { readonly kind: "person"; readonly who: Who; readonly title: string }
  | { readonly kind: "schedule"; readonly name: Bilingual };

export interface GatheredMatter {
  readonly matter: DocumentMatter;
  readonly position: DocumentJob["position"];
}

export interface DocumentPress {
  /** Latest first, those being made included. */
  list(): readonly OfficeDocumentEntry[];
  find(id: string): OfficeDocumentEntry | null;
  /** Refused `too-many-requests` when too many wait already. */
  ask(body: MakeDocumentBody, asker: DocumentAsker): Reply<OfficeDocumentEntry>;
  /** Resolves with the entry's last state once it is no longer being made; null when there is no such document. */
  settled(id: string): Promise<OfficeDocumentEntry | null>;
  /** The file; refused `unknown-document`, or `document-not-ready`. */
  file(id: string): Promise<Reply<{ readonly entry: OfficeDocumentEntry; readonly bytes: Buffer }>>;
  /** Stops the making, or takes the made file away; refused `unknown-document`. */
  remove(id: string, who: Who): Promise<Reply<OfficeDocumentEntry>>;
  close(): Promise<void>;
}

export interface DocumentPressParts {
  readonly shelf: DocumentShelf;
  readonly makeFile: MakeFile;
  /** the figures, and the journal's place that they were made at */
  readonly gather: (body: MakeDocumentBody, signal: AbortSignal) => Promise<GatheredMatter>;
  readonly settings: () => SiteSettings;
  readonly clock: WallClock;
  readonly newId: () => string;
  readonly anchor: (row: AnchorRow) => Promise<void>;
  /** the last check of the whole journal, if it is recent enough to build on */
  readonly earlierCheck: () => Promise<EarlierCheck | null>;
  readonly wholeChecked: (check: EarlierCheck) => Promise<void>;
  readonly trail: AuditTrail;
  readonly log: Log;
}

interface Job {
  readonly body: MakeDocumentBody;
  readonly stop: AbortController;
  readonly done: Promise<void>;
  readonly settle: () => void;
}

const mostWaiting = 20;
/** Ended ones without a file are told for a while, then forgotten. */
const mostEnded = 20;

const failures = {
  "journal-broken": (seq: number): Bilingual => ({
    vi: `Không lập tài liệu: sổ nhật ký không khớp ở dòng ${seq}. Hãy chạy npm run journal:verify và báo người quản trị.`,
    en: `No document was made: the journal does not fit at row ${seq}. Run npm run journal:verify and tell the administrator.`,
  }),
  "nothing-to-write": (): Bilingual => ({
    vi: "Trong kỳ không có hồ sơ trễ hạn nào còn lưu thông tin để viết thư.",
    en: "There is no late dossier of the period whose particulars are still kept.",
  }),
  broken: (): Bilingual => ({
    vi: "Không lập được tài liệu do lỗi của chương trình. Xin thử lại; nếu vẫn lỗi, hãy báo người quản trị.",
    en: "The document could not be made because of a fault in the program. Try again; if it stays, tell the administrator.",
  }),
};

/** Wires it; nothing is made before it is asked for. */
export function createDocumentPress(parts: DocumentPressParts): DocumentPress {
  const { shelf, settings, clock } = parts;
  const waiting = new Map<string, OfficeDocumentEntry>();
  const jobs = new Map<string, Job>();
  let turn: Promise<void> = Promise.resolve();

  const say = (id: string, making: OfficeDocumentEntry["making"]) => {
    const known = waiting.get(id);
    if (known !== undefined) waiting.set(id, { ...known, making });
  };
  const forgetOld = () => {
    const ended = [...waiting.values()].filter(({ making }) => making.state !== "making");
    for (const { id } of ended.slice(0, Math.max(0, ended.length - mostEnded))) waiting.delete(id);
  };
  const find = (id: string) => waiting.get(id) ?? shelf.list().find((known) => known.id === id) ?? null;

  const make = async (id: string, { body, stop: { signal } }: Job): Promise<void> => {
    signal.throwIfAborted();
    say(id, { state: "making", step: "figures", percent: 0 });
    const { matter, position } = await parts.gather(body, signal);
    signal.throwIfAborted();
    const madeAt = clock.now();
    const earlier = await parts.earlierCheck();
    const made = await parts.makeFile(
      { ...body, settings: settings(), matter, position, earlier, madeAt },
      {
        onStep: (step, done) => say(id, { state: "making", step, percent: percentOf(step, done) }),
        signal,
      },
    );
    const entry = waiting.get(id);
    if (entry === undefined) return;
    if (made.kind !== "made") {
      const sentence = made.kind === "journal-broken" ? failures[made.kind](made.seq) : failures[made.kind]();
      say(id, { state: "failed", sentence });
      return;
    }
    const sha256 = createHash("sha256").update(made.bytes).digest("hex");
    const { seq, hash } = position;
    // Kept before the document can be had: what has left the office is known here (docs/reports.md).
    await parts.anchor({ site: settings().id, document: id, seq, hash, at: madeAt });
    if (earlier === null) await parts.wholeChecked({ at: madeAt, end: made.end });
    const ready = { state: "ready" as const, bytes: made.bytes.length, sha256, anchor: { seq, hash } };
    await shelf.put({ ...entry, making: ready }, made.bytes);
    waiting.delete(id);
  };

  const run = async (id: string, job: Job): Promise<void> => {
    try {
      await make(id, job);
    } catch (error) {
      if (job.stop.signal.aborted) say(id, { state: "cancelled" });
      else {
        parts.log.error({ err: error, document: id }, "A document could not be made.");
        say(id, { state: "failed", sentence: failures.broken() });
      }
    } finally {
      jobs.delete(id);
      forgetOld();
      job.settle();
    }
  };

  return {
    list: () => [...[...waiting.values()].reverse(), ...shelf.list()],
    find,
    ask(body, asker) {
      if (jobs.size >= mostWaiting) return refuse("too-many-requests");
      const id = parts.newId();
      const entry: OfficeDocumentEntry = {
        id,
        kind: body.kind,
        format: body.format,
        language: body.language,
        period: { from: body.from, until: body.until },
        askedAt: clock.now(),
        askedBy: asker.kind === "person" ? asker.title : null,
        schedule: asker.kind === "schedule" ? asker.name : null,
        fileName: fileNameOf(body),
        making: { state: "making", step: "waiting", percent: 0 },
      };
      waiting.set(id, entry);
      const { promise: done, resolve: settle } = Promise.withResolvers<void>();
      const job: Job = { body, stop: new AbortController(), done, settle };
      jobs.set(id, job);
      const who: Who = asker.kind === "person" ? asker.who : "machine";
      turn = turn
        .then(() => parts.trail.note(who, "document-made", `${entry.fileName} ${id}`))
        .then(() => run(id, job));
      return { done: entry };
    },
    async settled(id) {
      await jobs.get(id)?.done;
      return find(id);
    },
    async file(id) {
      const entry = find(id);
      if (entry === null) return refuse("unknown-document");
      if (entry.making.state !== "ready") return refuse("document-not-ready");
      const bytes = await shelf.read(id);
      return bytes === null ? refuse("unknown-document") : { done: { entry, bytes } };
    },
    async remove(id, who) {
      const entry = find(id);
      if (entry === null) return refuse("unknown-document");
      const job = jobs.get(id);
      if (job === undefined) {
        waiting.delete(id);
        await shelf.remove(id);
      } else {
        job.stop.abort(new Error("cancelled"));
        await job.done;
      }
      await parts.trail.note(
        who,
        job === undefined ? "document-removed" : "document-cancelled",
        `${entry.fileName} ${id}`,
      );
      return { done: find(id) ?? entry };
    },
    async close() {
      for (const { stop } of jobs.values()) stop.abort(new Error("closing"));
      await turn;
    },
  };
}

/** The journal is read in the first half, the file written in the second. */
function percentOf(step: "journal" | "writing", done: number): number {
  return Math.min(99, Math.round(step === "journal" ? done * 50 : 50 + done * 50));
}

const fileWords = { periodic: "bao-cao", apologies: "thu-xin-loi" };

function fileNameOf({ kind, from, until, format, language }: MakeDocumentBody): string {
  // the last day that belongs to it, as the document says
  return `${fileWords[kind]}-${from}-${dayAfter(until, -1)}${language === "vi" ? "" : `-${language}`}.${format}`;
}
