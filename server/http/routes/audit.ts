/** The audit log for administrators: who did what and when, changes of the settings among it with what they changed. */
import {
  type AuditLine,
  AuditPage,
  AuditQuery,
  type SettingsChange,
  type SiteId,
  type SiteSettings,
  settingsChanges,
} from "@motcua/protocol";
import type { Access } from "../../access/access.ts";
import { auditKindOf, whatsOfKind } from "../../access/audit-kinds.ts";
import type { EventData } from "../../domain/events.ts";
import { hoursOf } from "../../domain/hours.ts";
import { type App, administratorsOnly, answers } from "../app.ts";

/** Which lines of the trail; what is left out narrows nothing. */
interface Narrowed {
  readonly who?: string;
  readonly what?: ReturnType<typeof whatsOfKind>;
  readonly from?: number;
  readonly until?: number;
}

/** A line of the trail. */
interface Noted {
  readonly at: number;
  readonly who: string;
  readonly what: string;
  readonly detail: string;
}

export interface AuditRouteParts {
  readonly site: SiteId;
  readonly audit: {
    find(
      site: SiteId,
      filter: Narrowed,
      page: { readonly skip: number; readonly limit: number },
    ): Promise<readonly Noted[]>;
    count(site: SiteId, filter: Narrowed): Promise<number>;
  };
  readonly journal: {
    placesOfType(
      site: SiteId,
      type: string,
    ): Promise<readonly { readonly seq: number; readonly at: number; readonly actor: string }[]>;
    lastOfType(site: SiteId, type: string, atOrBefore: number): Promise<{ readonly data: string } | null>;
  };
  readonly access: Pick<Access, "people" | "devices">;
  readonly settings: () => SiteSettings;
}

const linesAPage = 50;

export const auditRoutes =
  (parts: AuditRouteParts) =>
  (app: App): void => {
    app.get(
      "/api/v1/audit",
      {
        config: { allow: administratorsOnly },
        schema: {
          operationId: "auditLog",
          summary: "Who did what and when, the newest first, fifty lines at a time",
          tags: ["settings"],
          querystring: AuditQuery,
          response: answers(AuditPage),
        },
      },
      async ({ query }) => {
        const filter = filterOf(query, parts.settings());
        const changes = await changesFound(parts, query, filter);
        const { lines, total } = await pageOf(parts, filter, changes, query.skip ?? 0);
        const nameOf = await namesOf(parts);
        return { lines: await Promise.all(lines.map((line) => told(parts, line, nameOf))), total };
      },
    );
  };

function filterOf({ kind, person, day }: AuditQuery, settings: SiteSettings): Narrowed {
  const hours = day === undefined ? null : hoursOf(settings, day);
  return {
    ...(person === undefined ? {} : { who: `person:${person}` }),
    ...(kind === undefined ? {} : { what: whatsOfKind(kind) }),
    ...(hours === null ? {} : { from: hours.startsAt, until: hours.endsAt }),
  };
}

/** A line of the trail, or a change of the settings, which stands in the journal. */
interface Found extends Noted {
  /** where the journal keeps the settings that were changed; null of any other line */
  readonly seq: number | null;
}

/** Changes of the settings are few, over years as well: where they stand is read whole, what they changed only for a page. */
async function changesFound(
  { journal, site }: AuditRouteParts,
  { kind }: AuditQuery,
  { who, from = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY }: Narrowed,
): Promise<Found[]> {
  if (kind !== undefined && kind !== "settings") return [];
  const places = await journal.placesOfType(site, "settings-changed");
  return places
    .filter(({ at, actor }) => from <= at && at < until && (who === undefined || actor.startsWith(who)))
    .map(({ seq, at, actor }) => ({ seq, at, who: actor, what: "settings-changed", detail: "" }));
}

/**
 * Fifty lines of the two together. At most all changes stand above the page: so the trail is read from that many lines
 * earlier on, and a line that stands above those is not of the page, wherever it is put among them.
 */
async function pageOf(
  { audit, site }: AuditRouteParts,
  filter: Narrowed,
  changes: readonly Found[],
  skip: number,
): Promise<{ readonly lines: readonly Found[]; readonly total: number }> {
  const from = Math.max(0, skip - changes.length);
  const [noted, count] = await Promise.all([
    audit.find(site, filter, { skip: from, limit: skip + linesAPage - from }),
    audit.count(site, filter),
  ]);
  const all = [...noted.map((row) => ({ ...row, seq: null })), ...changes].sort(
    (one, other) => other.at - one.at,
  );
  return { lines: all.slice(skip - from, skip - from + linesAPage), total: count + changes.length };
}

async function told(
  parts: AuditRouteParts,
  { at, who, what, detail, seq }: Found,
  nameOf: ReadonlyMap<string, string>,
): Promise<AuditLine> {
  const [by = "machine", id = ""] = who.split(/[: ]/);
  const known = by === "person" || by === "device" || by === "stranger" ? by : "machine";
  const [about = ""] = detail.split(/[: ]/);
  return {
    ...{ at, what, detail },
    kind: seq === null ? auditKindOf(what) : "settings",
    by: known,
    name: nameOf.get(id) ?? null,
    about: nameOf.get(about) ?? null,
    changes: seq === null ? [] : await changedAt(parts, seq),
  };
}

/** Each document of the settings stands whole in the journal: what was changed is what differs from the one before. */
async function changedAt({ journal, site }: AuditRouteParts, seq: number): Promise<SettingsChange[]> {
  const after = await journal.lastOfType(site, "settings-changed", seq);
  const before =
    (await journal.lastOfType(site, "settings-changed", seq - 1)) ??
    (await journal.lastOfType(site, "site-founded", seq - 1));
  if (after === null || before === null) return [];
  return [...settingsChanges(documentIn(before.data), documentIn(after.data))];
}

const documentIn = (data: string) => (JSON.parse(data) as EventData["settings-changed"]).settings;

async function namesOf({ access }: AuditRouteParts): Promise<Map<string, string>> {
  const [people, devices] = await Promise.all([access.people.list(), access.devices.list()]);
  return new Map<string, string>([
    ...people.map(({ id, title, username }) => [id, `${title} (${username})`] as const),
    ...devices.map(({ id, name }) => [id, name] as const),
  ]);
}
