/**
 * GET /api/v1/reports/votes: single votes, only for supervisors whom the settings name (`votes.singleVotesFor`);
 * every look is in the audit log. A vote says its day and no time, and comes in an order that tells nothing, so that
 * it cannot be laid beside a list of legs (V2).
 */
import { type Static, Type } from "typebox";
import { BusinessDay, orNull } from "../ids.ts";
import { Count } from "../views/shown.ts";
import { periodHead } from "./head.ts";
import { CollectionMode } from "./satisfaction-report.ts";

export const VotesQuery = Type.Object(
  {
    from: BusinessDay,
    until: BusinessDay,
    counter: Type.Optional(Type.String({ maxLength: 40 })),
    service: Type.Optional(Type.String({ maxLength: 40 })),
    offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 10_000_000 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, description: "100 when left out" })),
  },
  { additionalProperties: false },
);
export type VotesQuery = Static<typeof VotesQuery>;

export const SingleVote = Type.Object({
  day: BusinessDay,
  counter: orNull(Type.String()),
  service: orNull(Type.String()),
  scale: Type.String(),
  level: Type.Integer(),
  satisfied: Type.Boolean(),
  reasons: Type.Array(Type.String()),
  mode: CollectionMode,
});
export type SingleVote = Static<typeof SingleVote>;

export const VotesReport = Type.Object({
  report: Type.Literal("votes"),
  ...periodHead,
  total: Count,
  offset: Count,
  votes: Type.Array(SingleVote),
});
export type VotesReport = Static<typeof VotesReport>;
