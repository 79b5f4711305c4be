/** V4: each way of collecting ratings on its own, beside the share of all. */
import type { CollectionMode, SatisfactionMeasures } from "@motcua/protocol";
import type { VoteRow } from "../report-rows.ts";
import { type ShareRules, satisfiedShare } from "./satisfied-share.ts";

const modes: readonly CollectionMode[] = ["tablet", "phone", "paper"];

export function collectionModes(votes: readonly VoteRow[], rules: ShareRules): SatisfactionMeasures["modes"] {
  return modes.map((mode) => {
    const own = votes.filter((vote) => vote.mode === mode);
    return { mode, n: own.length, share: satisfiedShare(own, rules) };
  });
}
