/**
 * What the hub keeps on disk, as one narrow interface. Memory, SQLite and PostgreSQL pass the same contract suite.
 * Rows are plain values; times are epoch milliseconds; nothing here knows a rule of the office.
 */
import type {
	BusinessDay,
	CommandId,
	CounterId,
	DeviceId,
	DeviceRole,
	EpochMillis,
	LegId,
	PersonId,
	PrintJobId,
	SiteId,
	StaffRole,
	TicketId,
	ZoneId,
} from "@motcua/protocol";

/** One row of the journal; `data` is the stored text that the hash covers. */
export interface JournalRow {
	readonly site: SiteId;
	readonly seq: number;
	readonly epoch: number;
	readonly at: EpochMillis;
	readonly day: BusinessDay;
	readonly type: string;
	readonly data: string;
	readonly actor: string;
	readonly doubtful: 0 | 1;
	readonly hash: string;
}

/** A done-answer, kept so that the same command brings it again (T3). `body` is a digest of what was asked. */
export interface AnswerRow {
	readonly site: SiteId;
	readonly who: string;
	readonly command: CommandId;
	readonly day: BusinessDay;
	readonly body: string;
	readonly answer: string;
}

export interface TicketRow {
	readonly site: SiteId;
	readonly ticket: TicketId;
	readonly day: BusinessDay;
	readonly number: string;
	readonly service: string;
	readonly priority: string | null;
	readonly procedure: string | null;
	readonly issued_at: EpochMillis;
	readonly low_minutes: number | null;
	readonly high_minutes: number | null;
	/** open, served, missed, cancelled, expired */
	readonly state: string;
}

export interface LegRow {
	readonly site: SiteId;
	readonly leg: LegId;
	readonly ticket: TicketId;
	readonly day: BusinessDay;
	readonly service: string;
	readonly joined_at: EpochMillis;
	readonly joined_by: string;
	readonly counter: string | null;
	readonly officer: string | null;
	readonly first_called_at: EpochMillis | null;
	readonly last_called_at: EpochMillis | null;
	readonly calls: number;
	readonly started_at: EpochMillis | null;
	readonly ended_at: EpochMillis | null;
	/** null while it goes on; else finished, no-show, transferred, returned, cancelled, expired */
	readonly ending: string | null;
	readonly parked_seconds: number;
	/** seconds of the wait in which the office was closed */
	readonly closed_seconds: number;
	readonly doubtful: 0 | 1;
	readonly rateable: 0 | 1;
}

export interface VoteRow {
	readonly site: SiteId;
	readonly vote: string;
	readonly leg: LegId | null;
	readonly day: BusinessDay;
	readonly counter: string | null;
	readonly service: string | null;
	readonly officer: string | null;
	readonly level: number;
	readonly satisfied: 0 | 1;
	readonly scale: string;
	/** JSON array of reason ids */
	readonly reasons: string;
	readonly mode: string;
	readonly voted_at: EpochMillis;
	readonly received_at: EpochMillis;
}

/** `queued → leased → sending → printed | failed-clean | unknown`; the fence grows with every lease. */
export type PrintJobState =
	| "queued"
	| "leased"
	| "sending"
	| "printed"
	| "failed-clean"
	| "unknown";

export interface PrintJobRow {
	readonly site: SiteId;
	readonly job: PrintJobId;
	readonly ticket: TicketId;
	readonly state: PrintJobState;
	readonly fence: number;
	readonly agent: DeviceId | null;
	readonly requested_at: EpochMillis;
	readonly leased_until: EpochMillis | null;
}

/** Words that must be erasable, beside the event they came with. */
export interface WordsRow {
	readonly site: SiteId;
	readonly seq: number;
	readonly field: string;
	readonly text: string;
	readonly salt: string;
	readonly at: EpochMillis;
}

/** Everything that one commit of one site writes; one transaction, all of it or nothing. */
export interface Commit {
	readonly site: SiteId;
	readonly events: readonly JournalRow[];
	readonly answers: readonly AnswerRow[];
	/** whole rows, inserted or replaced */
	readonly tickets: readonly TicketRow[];
	readonly legs: readonly LegRow[];
	readonly votes: readonly VoteRow[];
	/** new jobs are inserted queued; an ended job takes its final state */
	readonly printJobs: readonly PrintJobRow[];
	readonly words: readonly WordsRow[];
}

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
	lastOfType(
		site: SiteId,
		type: string,
		atOrBefore: number,
	): Promise<JournalRow | null>;
	/** Writes the commits of several sites in one transaction; `conflict` wrote nothing at all. */
	append(commits: readonly Commit[]): Promise<Appended>;
	sites(): Promise<SiteId[]>;
}

export interface Answers {
	find(
		site: SiteId,
		who: string,
		command: CommandId,
	): Promise<AnswerRow | null>;
	/** Answers given on a business day: what the desk holds in memory after a restart. */
	ofDay(site: SiteId, day: BusinessDay): Promise<AnswerRow[]>;
}

export interface Range {
	/** half-open: first day taken in, day after the last left out */
	readonly from: BusinessDay;
	readonly until: BusinessDay;
}

export interface ReadModel {
	leg(site: SiteId, leg: LegId): Promise<LegRow | null>;
	voteOfLeg(site: SiteId, leg: LegId): Promise<VoteRow | null>;
	tickets(site: SiteId, range: Range): Promise<TicketRow[]>;
	legs(site: SiteId, range: Range): Promise<LegRow[]>;
	votes(site: SiteId, range: Range): Promise<VoteRow[]>;
	/** Empties and refills the read model of a site in one transaction. */
	replace(
		site: SiteId,
		rows: AsyncIterable<Pick<Commit, "tickets" | "legs" | "votes">>,
	): Promise<void>;
	/** A digest of all rows of the site, equal exactly when the rows are equal. */
	digest(site: SiteId): Promise<string>;
}

export interface Words {
	find(site: SiteId, seq: number): Promise<WordsRow | null>;
	/** Wipes words older than `before`; returns how many. */
	wipe(site: SiteId, before: EpochMillis): Promise<number>;
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

export interface PersonRow {
	readonly site: SiteId;
	readonly id: PersonId;
	readonly username: string;
	readonly title: string;
	readonly role: StaffRole;
	readonly active: 0 | 1;
	/** argon2id, PHC string; null until a password is set */
	readonly password: string | null;
	readonly must_change: 0 | 1;
	readonly failures: number;
	readonly locked_until: EpochMillis | null;
	readonly last_sign_in_at: EpochMillis | null;
}

export interface SessionRow {
	/** SHA-256 of the token in the cookie */
	readonly digest: string;
	readonly site: SiteId;
	readonly person: PersonId;
	readonly created_at: EpochMillis;
	readonly expires_at: EpochMillis;
}

export interface People {
	all(site: SiteId): Promise<PersonRow[]>;
	byId(site: SiteId, id: PersonId): Promise<PersonRow | null>;
	byUsername(site: SiteId, username: string): Promise<PersonRow | null>;
	/** Inserts, or replaces the row with the same id; `taken` when another has the username. */
	save(person: PersonRow): Promise<"saved" | "taken">;
	openSession(session: SessionRow): Promise<void>;
	session(digest: string): Promise<SessionRow | null>;
	closeSession(digest: string): Promise<void>;
	closeSessionsOf(site: SiteId, person: PersonId): Promise<void>;
}

export interface DeviceRow {
	readonly site: SiteId;
	readonly id: DeviceId;
	readonly role: DeviceRole;
	readonly name: string;
	readonly counter: CounterId | null;
	readonly zone: ZoneId | null;
	/** SHA-256 of its token */
	readonly token_digest: string;
	readonly paired_at: EpochMillis;
	readonly revoked_at: EpochMillis | null;
}

/** A pairing on its way: by a code that a person confirms, or by a grant made beforehand. */
export interface PairingRow {
	/** SHA-256 of the request's or grant's secret */
	readonly digest: string;
	readonly site: SiteId;
	readonly kind: "request" | "grant";
	/** six digits; null for a grant */
	readonly code: string | null;
	/** JSON of the placement, null until confirmed */
	readonly placement: string | null;
	readonly name: string;
	readonly role: DeviceRole;
	readonly expires_at: EpochMillis;
	readonly used: 0 | 1;
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
}

/** What was done outside the journey: sign-ins, pairings, exports, refusals of rights (S1). */
export interface AuditRow {
	readonly site: SiteId;
	readonly at: EpochMillis;
	readonly who: string;
	readonly what: string;
	readonly detail: string;
}

export interface Audit {
	add(row: AuditRow): Promise<void>;
	latest(site: SiteId, limit: number): Promise<AuditRow[]>;
}

export interface Store {
	readonly engine: "memory" | "sqlite" | "postgresql";
	readonly journal: Journal;
	readonly answers: Answers;
	readonly readModel: ReadModel;
	readonly words: Words;
	readonly printJobs: PrintJobs;
	readonly people: People;
	readonly devices: Devices;
	readonly audit: Audit;
	/** Small values of the site's own: secrets, marks of the schedule. */
	setting(key: string): Promise<string | null>;
	setSetting(key: string, value: string): Promise<void>;
	/** Rejects when the store cannot be written now, with the reason. */
	check(): Promise<void>;
	close(): Promise<void>;
}
