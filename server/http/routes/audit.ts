/** The audit log for administrators: who did what and when, changes of the settings among it with what they changed. */
import {
  type AuditKind,
  type AuditLine,
  AuditPage,
  AuditQuery,
  type SiteId,
  type SiteSettings,
  settingsChanges,
} from "@motcua/protocol";
import type { Access } from "../../access/access.ts";
import type { EventData } from "../../domain/events.ts";
import { businessDay } from "../../domain/hours.ts";
import { type App, administratorsOnly, answers } from "../app.ts";

/** A line of the trail, and a row of the journal, as far as the log tells of them. */
interface Noted {
  readonly at: number;
  readonly who: string;
  readonly what: string;
  readonly detail: string;
}
interface Recorded {
  readonly seq: number;
  readonly at: number;
  readonly actor: string;
  readonly data: string;
}

export interface AuditRouteParts {
  readonly site: SiteId;
  readonly audit: { latest(site: SiteId, limit: number): Promise<readonly Noted[]> };
  readonly journal: {
    head(site: SiteId): Promise<{ readonly seq: number } | null>;
    lastOfType(site: SiteId, type: string, atOrBefore: number): Promise<Recorded | null>;
  };
  readonly access: Pick<Access, "people" | "devices">;
  readonly settings: () => Pick<SiteSettings, "timeZone">;
}

const linesAPage = 50;
/** how far the log is looked through; older lines stay in the store */
const linesRead = 5_000;
const changesRead = 100;

interface Found extends Omit<AuditLine, "by" | "name" | "about"> {
  readonly who: string;
}

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
        const found = [...(await noted(parts)), ...(await settingsChanged(parts))]
          .filter(({ kind }) => query.kind === undefined || kind === query.kind)
          .filter(({ who }) => query.person === undefined || who.startsWith(`person:${query.person}`))
          .filter(
            ({ at }) => query.day === undefined || businessDay(parts.settings().timeZone, at) === query.day,
          )
          .sort((one, other) => other.at - one.at);
        const skip = query.skip ?? 0;
        const nameOf = await namesOf(parts);
        const lines = found.slice(skip, skip + linesAPage).map(({ who, ...line }): AuditLine => {
          const [by = "machine", id = ""] = who.split(/[: ]/);
          const known = by === "person" || by === "device" || by === "stranger" ? by : "machine";
          const [told = ""] = line.detail.split(/[: ]/);
          return { ...line, by: known, name: nameOf.get(id) ?? null, about: nameOf.get(told) ?? null };
        });
        return { lines, total: found.length };
      },
    );
  };

async function noted({ audit, site }: AuditRouteParts): Promise<Found[]> {
  const rows = await audit.latest(site, linesRead);
  return rows.map(({ at, who, what, detail }) => ({
    at,
    who,
    what,
    detail,
    kind: kindOf(what),
    changes: [],
  }));
}

/** Each document of the settings stands whole in the journal: what was changed is what differs from the one before. */
async function settingsChanged({ journal, site }: AuditRouteParts): Promise<Found[]> {
  const head = await journal.head(site);
  if (head === null) return [];
  const found: Found[] = [];
  let row = await journal.lastOfType(site, "settings-changed", head.seq);
  while (row !== null && found.length < changesRead) {
    const earlier = await journal.lastOfType(site, "settings-changed", row.seq - 1);
    const base = earlier ?? (await journal.lastOfType(site, "site-founded", row.seq - 1));
    const after = documentIn(row.data);
    const before = base === null ? after : documentIn(base.data);
    found.push({
      at: row.at,
      who: row.actor,
      what: "settings-changed",
      detail: "",
      kind: "settings",
      changes: settingsChanges(before, after),
    });
    row = earlier;
  }
  return found;
}

const documentIn = (data: string) => (JSON.parse(data) as EventData["settings-changed"]).settings;

async function namesOf({ access }: AuditRouteParts): Promise<Map<string, string>> {
  const [people, devices] = await Promise.all([access.people.list(), access.devices.list()]);
  return new Map<string, string>([
    ...people.map(({ id, title, username }) => [id, `${title} (${username})`] as const),
    ...devices.map(({ id, name }) => [id, name] as const),
  ]);
}

function kindOf(what: string): AuditKind {
  if (what === "refused" || what.endsWith("-refused")) return "refused";
  if (what === "site-copy-taken") return "settings";
  if (/export|-seen$|document-/.test(what)) return "exports";
  if (/person|password|signed|administrator|setup/.test(what)) return "people";
  if (/device|pairing|grant|claim/.test(what)) return "devices";
  return "other";
}
