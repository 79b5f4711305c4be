import type {
  CommandBody,
  CommandDone,
  CommandId,
  FeedbackList,
  Refusal,
  Reply,
  Verb,
} from "@motcua/protocol";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { HubHttp } from "./hub-http.ts";

type FeedbackVerb = Extract<
  Verb,
  "take-feedback" | "assign-feedback" | "answer-feedback" | "announce-dialogue" | "register-dialogue"
>;

/** Feedback and dialogues as the hub told them last, and what can be done with them. */
export interface FeedbackModel {
  /** null until the first answer */
  readonly list: ReadonlySignal<FeedbackList | null>;
  readonly problem: ReadonlySignal<Refusal | null>;
  reload(): Promise<void>;
  /** the same body asked again after a lost answer goes under the same id (T3) */
  ask<V extends FeedbackVerb>(verb: V, body: CommandBody<V>): Promise<Reply<CommandDone<V>>>;
}

export interface FeedbackParts {
  readonly http: Pick<HubHttp, "get" | "post">;
  readonly newCommandId: () => CommandId;
}

export function createFeedback({ http, newCommandId }: FeedbackParts): FeedbackModel {
  const list = signal<FeedbackList | null>(null);
  const problem = signal<Refusal | null>(null);
  let unanswered: { readonly sameness: string; readonly id: CommandId } | null = null;
  const reload = async () => {
    const reply = await http.get<FeedbackList>("feedback");
    if ("done" in reply) list.value = reply.done;
    problem.value = "refused" in reply ? reply.refused : null;
  };
  void reload();
  return {
    list,
    problem,
    reload,
    async ask<V extends FeedbackVerb>(verb: V, body: CommandBody<V>) {
      const sameness = JSON.stringify([verb, body]);
      const id = unanswered?.sameness === sameness ? unanswered.id : newCommandId();
      const reply = await http.post<{ done: CommandDone<V> }>(`commands/${verb}`, { ...body, id });
      const isLost = "refused" in reply && reply.refused.code === "hub-away";
      unanswered = isLost ? { sameness, id } : null;
      if ("refused" in reply) return reply;
      await reload();
      return reply.done;
    },
  };
}
