import type { Knex } from "knex";
import type { AnswerRow, Answers } from "../store.ts";

/** The answers that were given, in SQL (T3). */
export function createSqlAnswers(db: Knex): Answers {
  return {
    async find(site, who, command) {
      const row = await db<AnswerRow>("answers").where({ site, who, command }).first("*");
      return (row as AnswerRow | undefined) ?? null;
    },
    async ofDay(site, day) {
      return db<AnswerRow>("answers").where({ site, day }).orderBy(["who", "command"]).select("*");
    },
  };
}
