import type { Knex } from "knex";
import { createReadModelDigest, type ReadModelTable } from "../read-model-digest.ts";
import type { Commit, LegRow, Range, ReadModel, StayRow, TicketRow, VoteRow } from "../store.ts";
import type { Connections, Engine } from "./engine.ts";
import { CallersError } from "./unavailable.ts";

const keys: Record<ReadModelTable, string> = {
  tickets: "ticket",
  legs: "leg",
  votes: "vote",
  stays: "stay",
};
const rowsAPage = 2_000;

/** The read model of reports, in SQL. */
export function createSqlReadModel(engine: Engine, { writer, reader }: Connections): ReadModel {
  const inRange = <Row extends object>(table: ReadModelTable, site: string, range: Range) =>
    reader(table)
      .where({ site })
      .andWhere("day", ">=", range.from)
      .andWhere("day", "<", range.until)
      .orderBy(["day", keys[table]])
      .select("*") as unknown as Promise<Row[]>;

  return {
    async ticketByLink(site, link) {
      const row = await reader<TicketRow>("tickets").where({ site, link }).whereNotNull("link").first("*");
      return (row as TicketRow | undefined) ?? null;
    },
    async legsOfTicket(site, day, ticket) {
      return reader<LegRow>("legs").where({ site, day, ticket }).orderBy("leg").select("*");
    },
    async leg(site, leg) {
      const row = await reader<LegRow>("legs").where({ site, leg }).first("*");
      return (row as LegRow | undefined) ?? null;
    },
    async voteOfLeg(site, leg) {
      const row = await reader<VoteRow>("votes").where({ site, leg }).orderBy(["day", "vote"]).first("*");
      return (row as VoteRow | undefined) ?? null;
    },
    tickets: (site, range) => inRange<TicketRow>("tickets", site, range),
    legs: (site, range) => inRange<LegRow>("legs", site, range),
    votes: (site, range) => inRange<VoteRow>("votes", site, range),
    stays: (site, range) => inRange<StayRow>("stays", site, range),

    async replace(site, rows) {
      await writer.transaction(async (all) => {
        for (const table of [...Object.keys(keys), "touched_days", "roll_ups"]) {
          await all(table).where({ site }).del();
        }
        for await (const some of callersOwn(rows)) {
          const commit: Commit = { site, ...some, events: [], answers: [], printJobs: [], words: [] };
          await engine.write(all, [commit]);
        }
      });
    },

    async digest(site) {
      const digest = createReadModelDigest();
      await reader.transaction(async (moment) => {
        for (const table of Object.keys(keys) as ReadModelTable[]) {
          for await (const row of inOrder(moment, table, site)) digest.add(table, row);
        }
      }, engine.snapshot);
      return digest.hex();
    },
  };
}

async function* callersOwn<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  for (;;) {
    const next = await iterator.next().catch((error: unknown) => {
      throw new CallersError(error);
    });
    if (next.done === true) return;
    yield next.value;
  }
}

async function* inOrder(
  db: Knex,
  table: ReadModelTable,
  site: string,
): AsyncGenerator<Record<string, string>> {
  const key = keys[table];
  let last: readonly string[] = ["", ""];
  for (;;) {
    const page: { [column: string]: string; day: string }[] = await db(table)
      .where({ site })
      .andWhereRaw(`(day, ${key}) > (?, ?)`, [...last])
      .orderBy(["day", key])
      .limit(rowsAPage)
      .select("*");
    yield* page;
    const end = page.at(-1);
    if (end === undefined || page.length < rowsAPage) return;
    last = [end.day, end[key] ?? ""];
  }
}
