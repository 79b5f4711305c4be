/** The rows of the read model, and those of past visits that count, as one. */
import type { LegRow, PastVisits, ReadModel, Store, TicketRow, VoteRow } from "../store/store.ts";
import { unpackRows } from "./pack.ts";
import type { PastLegRow, PastTicketRow, PastVoteRow } from "./past-rows.ts";

export type CountedRows = Pick<ReadModel, "tickets" | "legs" | "votes" | "stays">;

/** What reports read their rows from. Past visits have no ledger of time: nobody knows when their officers sat there. */
export function countedRows({ readModel, pastVisits }: Pick<Store, "readModel" | "pastVisits">): CountedRows {
  const past = async <Row>(kind: Parameters<PastVisits["counting"]>[2], ...[site, range]: Asked) =>
    (await pastVisits.counting(site, range, kind)).flatMap((body) =>
      unpackRows<Row>(body).map((row) => ({ site, ...row })),
    );
  return {
    tickets: async (...asked) =>
      joined<TicketRow>(await readModel.tickets(...asked), await past<PastTicketRow>("tickets", ...asked)),
    legs: async (...asked) =>
      joined<LegRow>(await readModel.legs(...asked), await past<PastLegRow>("legs", ...asked)),
    votes: async (...asked) =>
      joined<VoteRow>(await readModel.votes(...asked), await past<PastVoteRow>("votes", ...asked)),
    stays: (...asked) => readModel.stays(...asked),
  };
}

type Asked = Parameters<ReadModel["tickets"]>;

const joined = <Row>(own: Row[], past: Row[]): Row[] => (past.length === 0 ? own : [...own, ...past]);
