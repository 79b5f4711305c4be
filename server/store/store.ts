/**
 * What the hub keeps on disk, as one narrow interface. Memory, SQLite and PostgreSQL pass the same contract suite.
 * Rows are plain values; times are epoch milliseconds; nothing here knows a rule of the office.
 */
import type {
  BusinessDay,
  CommandId,
  DeviceId,
  EpochMillis,
  HistoryId,
  LegId,
  PersonId,
  PrintJobId,
  SiteId,
  TicketId,
} from "@motcua/protocol";
import type { AuditFilter, AuditRow, DeviceRow, PairingRow, PersonRow, SessionRow } from "./access-rows.ts";
import type { MediaRow } from "./media-row.ts";
import type { PortraitRow } from "./portrait-row.ts";
import type { AnchorRow, FiguresRow, LateDossierRow, PastVisitsRow, RollUpRow } from "./report-rows.ts";
import type {
  AnswerRow,
  Commit,
  JournalRow,
  LegRow,
  PrintJobRow,
  StayRow,
  TicketRow,
  VoteRow,
  WordsRow,
} from "./rows.ts";

export type * from "./access-rows.ts";
export type * from "./media-row.ts";
export type * from "./portrait-row.ts";
export type * from "./report-rows.ts";
export type * from "./rows.ts";

/** What became of an append: written, or somebody else was first at a `(site, seq)` or an answer's key. */
export type Appended = "appended" | "conflict";

export interface Head {
  readonly seq: number;
  readonly epoch: number;
  readonly hash: string;
}

export interface Journal {
  /** The last row of a site, or null before its first. */
  head(site: SiteId): Promise<Head | null>;
  /** Rows with `seq` above `after`, in order, at most `limit`. */
  read(site: SiteId, after: number, limit: number): Promise<JournalRow[]>;
  /** The last row of this type at or before `atOrBefore`, or null: where a fold may begin. */
  lastOfType(site: SiteId, type: string, atOrBefore: number): Promise<JournalRow | null>;
  /** Where the rows of a type stand, when they were written and by whom, the latest first. */
  placesOfType(site: SiteId, type: string): Promise<Pick<JournalRow, "seq" | "at" | "actor">[]>;
  /** All rows of the few types that speak of what outlives a day (office-record.ts), in order. */
  record(site: SiteId): Promise<JournalRow[]>;
  /** Writes the commits of several sites in one transaction; `conflict` wrote nothing at all. */
  append(commits: readonly Commit[]): Promise<Appended>;
  /**
   * Runs `work` while nobody else, in this or another process, can append to the site: one retry after a
   * `conflict` is then the most. `work` reads and appends through the journal it is handed.
   */
  alone<T>(site: SiteId, work: (journal: JournalAlone) => Promise<T>): Promise<T>;
  sites(): Promise<SiteId[]>;
}

/** What may be asked of a journal while its site is held. */
export type JournalAlone = Pick<Journal, "head" | "read" | "append">;

export interface Answers {
  find(site: SiteId, who: string, command: CommandId): Promise<AnswerRow | null>;
  /** Answers given on a business day: what the desk holds in memory after a restart. */
  ofDay(site: SiteId, day: BusinessDay): Promise<AnswerRow[]>;
}

export interface Range {
  /** half-open: first day taken in, day after the last left out */
  readonly from: BusinessDay;
  readonly until: BusinessDay;
}

/** What a fold writes into the read model; a later row replaces an earlier one with the same key. */
export type ReadModelRows = Pick<Commit, "tickets" | "legs" | "votes" | "stays" | "touchedDays">;

export interface ReadModel {
  /** The ticket whose phone link has this hash. */
  ticketByLink(site: SiteId, link: string): Promise<TicketRow | null>;
  /** All legs of one ticket of a day, in order. */
  legsOfTicket(site: SiteId, day: BusinessDay, ticket: TicketId): Promise<LegRow[]>;
  leg(site: SiteId, leg: LegId): Promise<LegRow | null>;
  voteOfLeg(site: SiteId, leg: LegId): Promise<VoteRow | null>;
  tickets(site: SiteId, range: Range): Promise<TicketRow[]>;
  legs(site: SiteId, range: Range): Promise<LegRow[]>;
  votes(site: SiteId, range: Range): Promise<VoteRow[]>;
  stays(site: SiteId, range: Range): Promise<StayRow[]>;
  /** Empties and refills the read model of a site in one transaction; roll-ups are thrown away with it. */
  replace(site: SiteId, rows: AsyncIterable<ReadModelRows>): Promise<void>;
  /** A digest of all rows of the site, equal exactly when the rows are equal. */
  digest(site: SiteId): Promise<string>;
}

/** A day that has rows, and its figures by one dimension when they are kept and still hold. */
export interface KeptDay {
  readonly day: BusinessDay;
  readonly body: Uint8Array | null;
}

/** A sum of a month or year, and the place in the journal that it was made at. */
export interface KeptSum {
  readonly key: string;
  readonly seq: number;
  readonly body: Uint8Array;
}

export interface TouchedMonth {
  readonly month: string;
  readonly seq: number;
}

/** The figures of closed days, kept so that a report need not read their rows again. */
export interface RollUps {
  /** All days of the range that have rows, in order; of another `form`, or older than its day's last touch, is null. */
  days(site: SiteId, dimension: string, range: Range, form: string): Promise<KeptDay[]>;
  /** The first days before `before` that lack figures which hold, at most `limit`. */
  missing(
    site: SiteId,
    dimension: string,
    before: BusinessDay,
    form: string,
    limit: number,
  ): Promise<BusinessDay[]>;
  /** Kept sums of whole months and years, whether they hold or not. */
  sums(site: SiteId, dimension: string, keys: readonly string[], form: string): Promise<KeptSum[]>;
  /** The months of a range that have days with rows, with the last touch of any of these. */
  touchedMonths(site: SiteId, range: Range): Promise<TouchedMonth[]>;
  /** Writes figures, replacing those of the same day and dimension. */
  keep(rows: readonly RollUpRow[]): Promise<void>;
  clear(site: SiteId): Promise<void>;
}

export interface Words {
  find(site: SiteId, seq: number): Promise<WordsRow | null>;
  /** Wipes words older than `before`; returns how many. */
  wipe(site: SiteId, before: EpochMillis): Promise<number>;
}

export interface Figures {
  /** Keeps a text under its digest, and the late dossiers that came with it; what is there already stays. */
  keep(row: FiguresRow, late: readonly LateDossierRow[]): Promise<void>;
  find(site: SiteId, digest: string): Promise<FiguresRow | null>;
  lateDossiers(site: SiteId, digest: string): Promise<LateDossierRow[]>;
  /** Wipes late dossiers older than `before`; returns how many. The figures stay. */
  wipeLateDossiers(site: SiteId, before: EpochMillis): Promise<number>;
}

/** Rows of past visits, read from files; a touched day says whose count. */
export interface PastVisits {
  /** Keeps some parts; those of the same key are replaced. */
  keep(parts: readonly PastVisitsRow[]): Promise<void>;
  /** The days that have parts, in order. */
  days(site: SiteId, rows: HistoryId): Promise<BusinessDay[]>;
  /** All parts of one day, in order. */
  ofDay(site: SiteId, rows: HistoryId, day: BusinessDay): Promise<PastVisitsRow[]>;
  /** One kind of rows of all days of the range whose parts count, in order. */
  counting(site: SiteId, range: Range, kind: "tickets" | "legs" | "votes"): Promise<Uint8Array[]>;
  /** The days of a range that have rows, and whose: null is this office's own. */
  counted(site: SiteId, range: Range): Promise<CountedDay[]>;
  /** Everything that is kept, whether it counts or not. */
  all(site: SiteId): Promise<HistoryId[]>;
  drop(site: SiteId, rows: HistoryId): Promise<void>;
}

export interface CountedDay {
  readonly day: BusinessDay;
  readonly rows: HistoryId | null;
}

export interface PrintJobs {
  find(site: SiteId, job: PrintJobId): Promise<PrintJobRow | null>;
  /** Takes a queued job, or one whose lease ran out unsent, raising its fence; null when it is not to be had. */
  lease(
    site: SiteId,
    job: PrintJobId,
    agent: DeviceId,
    now: EpochMillis,
    until: EpochMillis,
  ): Promise<PrintJobRow | null>;
  /** Marks a leased job as being sent; false when the fence is no longer the highest or it is not leased. */
  sending(site: SiteId, job: PrintJobId, fence: number): Promise<boolean>;
  /** Jobs of an agent that were being sent or leased: what it must settle after a restart. */
  openOf(site: SiteId, agent: DeviceId): Promise<PrintJobRow[]>;
}

export interface People {
  all(site: SiteId): Promise<PersonRow[]>;
  byId(site: SiteId, id: PersonId): Promise<PersonRow | null>;
  byUsername(site: SiteId, username: string): Promise<PersonRow | null>;
  /** Inserts, or replaces the row with the same id; `taken` when another has the username. */
  save(person: PersonRow): Promise<"saved" | "taken">;
  openSession(session: SessionRow): Promise<void>;
  session(digest: string): Promise<SessionRow | null>;
  /** All sessions of a person, the latest first. */
  sessionsOf(site: SiteId, person: PersonId): Promise<SessionRow[]>;
  /** Says that a session was used at a time; of one that is gone nothing. */
  touchSession(digest: string, at: EpochMillis): Promise<void>;
  closeSession(digest: string): Promise<void>;
  closeSessionsOf(site: SiteId, person: PersonId): Promise<void>;
  /** Forgets sessions that ran out before a time; returns how many. */
  forgetSessions(site: SiteId, before: EpochMillis): Promise<number>;
}

export interface Devices {
  all(site: SiteId): Promise<DeviceRow[]>;
  byId(site: SiteId, id: DeviceId): Promise<DeviceRow | null>;
  byToken(tokenDigest: string): Promise<DeviceRow | null>;
  save(device: DeviceRow): Promise<void>;
  savePairing(pairing: PairingRow): Promise<void>;
  pairing(digest: string): Promise<PairingRow | null>;
  pairingByCode(site: SiteId, code: string): Promise<PairingRow | null>;
  /** Uses a pairing up; true for exactly one caller. */
  takePairing(digest: string): Promise<boolean>;
  /** Forgets requests and grants that ran out before a time; returns how many. */
  forgetPairings(site: SiteId, before: EpochMillis): Promise<number>;
}

export interface Audit {
  add(row: AuditRow): Promise<void>;
  /** The latest first. */
  find(
    site: SiteId,
    filter: AuditFilter,
    page: { readonly skip: number; readonly limit: number },
  ): Promise<AuditRow[]>;
  count(site: SiteId, filter: AuditFilter): Promise<number>;
  /** Forgets what was done before a time; returns how many. */
  forget(site: SiteId, before: EpochMillis): Promise<number>;
}

export interface Anchors {
  /** Keeps the hash that a document was issued with; a document has one, the first. */
  add(row: AnchorRow): Promise<void>;
  /** In the journal's order. */
  all(site: SiteId): Promise<AnchorRow[]>;
}

/** Sounds and pictures that the office brought itself. */
export interface Media {
  /** Keeps a file under its digest; what is there already stays, and is as new as it was kept last. */
  keep(row: MediaRow): Promise<void>;
  find(site: SiteId, digest: string): Promise<MediaRow | null>;
  /** Notes which are in use `now`, and forgets those that were brought or used last before a time; returns how many. */
  forget(
    site: SiteId,
    used: readonly string[],
    times: { readonly now: EpochMillis; readonly before: EpochMillis },
  ): Promise<number>;
}

/** Photos of officers, one each. */
export interface Portraits {
  /** Keeps a person's photo in the place of the one before. */
  save(row: PortraitRow): Promise<void>;
  /** Whose photo has which digest. */
  digests(site: SiteId): Promise<Pick<PortraitRow, "person" | "digest">[]>;
  digestOf(site: SiteId, person: PersonId): Promise<string | null>;
  find(site: SiteId, digest: string): Promise<PortraitRow | null>;
  drop(site: SiteId, person: PersonId): Promise<void>;
}

export interface Store {
  readonly engine: "memory" | "sqlite" | "postgresql";
  readonly journal: Journal;
  readonly answers: Answers;
  readonly readModel: ReadModel;
  readonly rollUps: RollUps;
  readonly words: Words;
  readonly figures: Figures;
  readonly pastVisits: PastVisits;
  readonly printJobs: PrintJobs;
  readonly people: People;
  readonly devices: Devices;
  readonly audit: Audit;
  readonly anchors: Anchors;
  readonly media: Media;
  readonly portraits: Portraits;
  /** Small values of the site's own: secrets, marks of the schedule. */
  setting(key: string): Promise<string | null>;
  setSetting(key: string, value: string): Promise<void>;
  /** Sets a value unless there is one; answers the one that stands, the same for every hub. */
  settingOnce(key: string, value: string): Promise<string>;
  /** Forgets the values whose keys lie from one key on and before another, in the order of bytes. */
  forgetSettings(from: string, before: string): Promise<void>;
  /** Rejects when the store cannot be written now, with the reason. */
  check(): Promise<void>;
  close(): Promise<void>;
}
