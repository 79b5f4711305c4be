import type { Knex } from "knex";
import type { Migration } from "./migration.ts";

/**
 * One text for both engines: TEXT sorts by bytes in each of them, rows of SQLite lie in the order of their key
 * (`CLUSTERED`), so that a report of a month reads neighbours. Ids begin with their time: answers lie by the
 * command's, so that those of one batch go to one page and not to a page a sender.
 */
const tables = [
  `create table journal (
    site TEXT not null, seq bigint not null, epoch bigint not null, at bigint not null, day TEXT not null,
    type TEXT not null, data TEXT not null, actor TEXT not null, doubtful bigint not null, hash TEXT not null,
    primary key (site, seq)) CLUSTERED`,
  `create index journal_by_type on journal (site, type, seq)
    where type = 'day-opened' or type = 'day-closed' or type = 'epoch-begun' or type = 'site-founded'
      or type = 'settings-changed' or type = 'clock-confirmed'`,
  `create table answers (
    site TEXT not null, who TEXT not null, command TEXT not null, day TEXT not null,
    body TEXT not null, answer TEXT not null,
    primary key (site, command, who)) CLUSTERED`,
  "create index answers_by_day on answers (site, day)",
  `create table tickets (
    site TEXT not null, ticket TEXT not null, day TEXT not null, number TEXT not null, service TEXT not null,
    priority TEXT, procedure TEXT, issued_at bigint not null, low_minutes double precision,
    high_minutes double precision, state TEXT not null,
    primary key (site, day, ticket)) CLUSTERED`,
  `create table legs (
    site TEXT not null, leg TEXT not null, ticket TEXT not null, day TEXT not null, service TEXT not null,
    joined_at bigint not null, joined_by TEXT not null, counter TEXT, officer TEXT, first_called_at bigint,
    last_called_at bigint, calls bigint not null, started_at bigint, ended_at bigint, ending TEXT,
    parked_seconds double precision not null, closed_seconds double precision not null,
    doubtful bigint not null, rateable bigint not null,
    primary key (site, day, leg)) CLUSTERED`,
  "create index legs_by_id on legs (site, leg)",
  `create table votes (
    site TEXT not null, vote TEXT not null, leg TEXT, day TEXT not null, counter TEXT, service TEXT,
    officer TEXT, level bigint not null, satisfied bigint not null, scale TEXT not null,
    reasons TEXT not null, mode TEXT not null, opened_at bigint, voted_at bigint not null,
    received_at bigint not null,
    primary key (site, day, vote)) CLUSTERED`,
  "create index votes_by_leg on votes (site, leg) where leg is not null",
  `create table print_jobs (
    site TEXT not null, job TEXT not null, ticket TEXT not null, state TEXT not null, fence bigint not null,
    agent TEXT, requested_at bigint not null, leased_until bigint,
    primary key (site, job)) CLUSTERED`,
  `create index print_jobs_open on print_jobs (site, agent) where state in ('leased', 'sending')`,
  `create table words (
    site TEXT not null, seq bigint not null, field TEXT not null, "text" TEXT not null, salt TEXT not null,
    at bigint not null,
    primary key (site, seq)) CLUSTERED`,
  "create index words_by_age on words (site, at)",
  `create table people (
    site TEXT not null, id TEXT not null, username TEXT not null, title TEXT not null, role TEXT not null,
    active bigint not null, password TEXT, must_change bigint not null, failures bigint not null,
    locked_until bigint, last_sign_in_at bigint,
    primary key (site, id)) CLUSTERED`,
  "create unique index people_by_username on people (site, username)",
  `create table sessions (
    digest TEXT not null primary key, site TEXT not null, person TEXT not null,
    created_at bigint not null, expires_at bigint not null) CLUSTERED`,
  "create index sessions_by_person on sessions (site, person)",
  `create table devices (
    site TEXT not null, id TEXT not null, role TEXT not null, name TEXT not null, counter TEXT, zone TEXT,
    token_digest TEXT not null, paired_at bigint not null, revoked_at bigint,
    primary key (site, id)) CLUSTERED`,
  "create unique index devices_by_token on devices (token_digest)",
  `create table pairings (
    digest TEXT not null primary key, site TEXT not null, kind TEXT not null, code TEXT, placement TEXT,
    name TEXT not null, role TEXT not null, expires_at bigint not null, used bigint not null) CLUSTERED`,
  "create index pairings_by_code on pairings (site, code) where code is not null",
  `create table audit (
    id NUMBERED, site TEXT not null, at bigint not null, who TEXT not null, what TEXT not null,
    detail TEXT not null)`,
  "create index audit_by_site on audit (site, id)",
  "create table settings (key TEXT not null primary key, value TEXT not null) CLUSTERED",
  "create table room (id bigint not null primary key, bytes TEXT not null)",
];

const inSqlite = (sql: string) =>
  sql.replace(" CLUSTERED", " without rowid").replace("NUMBERED", "integer primary key autoincrement");

const inPostgres = (sql: string) =>
  sql
    .replaceAll("TEXT", `text collate "C"`)
    .replace(" CLUSTERED", "")
    .replace("NUMBERED", "bigint generated always as identity primary key");

export const firstTables: Migration = {
  name: "001-first-tables",
  async up(knex: Knex) {
    const spoken = knex.client.config.client === "pg" ? inPostgres : inSqlite;
    for (const sql of tables) await knex.raw(spoken(sql));
  },
};
