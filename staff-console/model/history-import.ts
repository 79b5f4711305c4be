import type { BatchId, HistoryState, HistoryUpload, Refusal, Reply } from "@motcua/protocol";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { HubHttp } from "./hub-http.ts";
import { uploadFile } from "./upload-file.ts";

export type PastVisitsState =
  | { readonly kind: "choose"; readonly sentence: { readonly vi: string; readonly en: string } | null }
  | { readonly kind: "uploading" }
  | {
      readonly kind: "file";
      readonly file: string;
      readonly name: string;
      readonly replaces: BatchId | null;
      readonly now: HistoryState;
    };

/** One file of past visits on its way: uploaded, looked at, entered, or stopped. */
export interface HistoryImport {
  readonly state: ReadonlySignal<PastVisitsState>;
  readonly refusal: ReadonlySignal<Refusal | null>;
  upload(file: File): Promise<void>;
  /** Looks again, at the file as a correction of a batch. */
  replace(batch: BatchId | null): Promise<void>;
  enter(): Promise<void>;
  /** Stops and throws the file away; `entered` when it counted before it could be stopped, `unknown` when the hub said no. */
  drop(): Promise<"dropped" | "entered" | "unknown">;
  /** stops asking how far it is */
  close(): void;
}

export interface HistoryImportParts {
  readonly http: HubHttp;
  /** runs later; the answer cancels */
  readonly after: (delayMs: number, then: () => void) => () => void;
}

const askAgainMs = 400;
const underWay: readonly HistoryState["state"][] = ["waiting", "reading", "entering", "counting"];

export function createHistoryImport({ http, after }: HistoryImportParts): HistoryImport {
  const state = signal<PastVisitsState>({ kind: "choose", sentence: null });
  const refusal = signal<Refusal | null>(null);
  let cancel: () => void = () => undefined;
  let life: "open" | "closed" = "open";

  function show(file: string, reply: Reply<HistoryState>) {
    const shown = state.peek();
    // another file was chosen meanwhile
    if (shown.kind !== "file" || shown.file !== file) return;
    if ("refused" in reply) {
      refusal.value = reply.refused;
      // A hub that is away for a moment goes on with its work; one that has forgotten the file does not.
      if (reply.refused.code === "hub-away") askAgain(file);
      else state.value = { kind: "choose", sentence: null };
      return;
    }
    refusal.value = null;
    state.value = { ...shown, now: reply.done };
    if (underWay.includes(reply.done.state)) askAgain(file);
  }

  function askAgain(file: string) {
    cancel();
    // the answer to the last question may come after the page is gone
    if (life === "closed") return;
    cancel = after(askAgainMs, () => {
      void http.get<HistoryState>(`history/files/${file}`).then((next) => show(file, next));
    });
  }

  async function look(replaces: BatchId | null) {
    const shown = state.peek();
    if (shown.kind !== "file") return;
    cancel();
    refusal.value = null;
    state.value = { ...shown, replaces, now: { state: "waiting" } };
    const { file } = shown;
    show(file, await http.post<HistoryState>(`history/files/${file}/preview`, { replaces }));
  }

  return {
    state,
    refusal,
    async upload(chosen) {
      cancel();
      refusal.value = null;
      state.value = { kind: "uploading" };
      const reply = await uploadFile<HistoryUpload>(http, "history/files", chosen);
      if (life === "closed") return;
      if ("refused" in reply) {
        refusal.value = reply.refused;
        state.value = { kind: "choose", sentence: null };
      } else if (reply.done.state === "refused") {
        state.value = { kind: "choose", sentence: reply.done.sentence };
      } else {
        const { file, name } = reply.done;
        state.value = { kind: "file", file, name, replaces: null, now: { state: "waiting" } };
        await look(null);
      }
    },
    replace: look,
    async enter() {
      const shown = state.peek();
      if (shown.kind !== "file" || shown.now.state !== "ready") return;
      cancel();
      refusal.value = null;
      const { file } = shown;
      show(file, await http.post<HistoryState>(`history/files/${file}/commit`, {}));
    },
    async drop() {
      const shown = state.peek();
      cancel();
      refusal.value = null;
      if (shown.kind !== "file") return "dropped";
      const { file } = shown;
      const reply = await http.remove<{ entered: object | null }>(`history/files/${file}`);
      const now = state.peek();
      const isOther = now.kind === "uploading" || (now.kind === "file" && now.file !== file);
      if ("refused" in reply) {
        if (!isOther) refusal.value = reply.refused;
        if (now.kind === "file" && now.file === file && underWay.includes(now.now.state)) askAgain(file);
        return "unknown";
      }
      if (!isOther) {
        state.value = { kind: "choose", sentence: null };
        refusal.value = null;
      }
      return reply.done.entered === null ? "dropped" : "entered";
    },
    close() {
      life = "closed";
      cancel();
    },
  };
}
