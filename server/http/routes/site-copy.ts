/** The whole office as one file: taken away, looked at before it is used, and used as one change of the settings. */
import {
  isRefused,
  ReadSiteCopyBody,
  SiteCopy,
  SiteCopyPreview,
  SiteCopyTaken,
  settingsChanges,
  TakeSiteCopyBody,
} from "@motcua/protocol";
import type { AuditTrail } from "../../access/audit-trail.ts";
import { businessDay } from "../../domain/hours.ts";
import type { WallClock } from "../../parts/clock.ts";
import { settingsByCopy, siteCopyOf } from "../../site-copy.ts";
import { type App, administratorsOnly, answers } from "../app.ts";
import { actorOf, callerName, callingPerson } from "../caller.ts";
import type { RunCommand, SettingsInForce } from "../parts.ts";
import { no } from "../status-of.ts";

export interface SiteCopyRoutesParts {
  readonly settings: () => SettingsInForce;
  readonly runCommand: RunCommand;
  readonly trail: AuditTrail;
  readonly clock: WallClock;
  readonly version: string;
}

const tags = ["settings"];
/** as large as a change of the settings may be, and the envelope */
const copyBodyBytes = 4 * 1024 * 1024;

export const siteCopyRoutes =
  ({ settings, runCommand, trail, clock, version }: SiteCopyRoutesParts) =>
  (app: App): void => {
    app.get(
      "/api/v1/settings/copy",
      {
        config: { allow: administratorsOnly },
        schema: {
          operationId: "siteCopy",
          summary:
            "The whole office's settings as one file, without secrets and people; pictures and recordings are named in it, not held",
          tags,
          response: answers(SiteCopy),
        },
      },
      async (request, reply) => {
        const office = settings().settings;
        const now = clock.now();
        const name = `motcua-cau-hinh-${office.id}-${businessDay(office.timeZone, now)}.json`;
        await trail.note(callerName(callingPerson(request)), "site-copy-exported", name);
        reply.header("content-disposition", `attachment; filename="${name}"`);
        return siteCopyOf(office, now, version);
      },
    );

    app.post(
      "/api/v1/settings/copy/preview",
      {
        config: { allow: administratorsOnly },
        bodyLimit: copyBodyBytes,
        schema: {
          operationId: "previewSiteCopy",
          summary: "What would change if the settings were taken from this file",
          description:
            "Refused `site-copy-unfit` with `why`: `damaged`, `newer`, `another-site` or `another-level`.",
          tags,
          body: ReadSiteCopyBody,
          response: answers(SiteCopyPreview),
        },
      },
      async (request, reply) => {
        const present = settings();
        const read = settingsByCopy(present.settings, request.body.copy);
        if (isRefused(read)) {
          const why = String(read.refused.detail?.["why"]);
          await trail.note(callerName(callingPerson(request)), "site-copy-refused", why);
          return no(reply, read.refused);
        }
        const { madeAt, program } = read.done;
        const changes = settingsChanges(present.settings, read.done.settings);
        return { madeAt, program, basedOn: present.revision, changes };
      },
    );

    app.post(
      "/api/v1/settings/copy",
      {
        config: { allow: administratorsOnly },
        bodyLimit: copyBodyBytes,
        schema: {
          operationId: "takeSiteCopy",
          summary:
            "Takes the settings from this file, as one change on top of the revision that was looked at",
          tags,
          body: TakeSiteCopyBody,
          response: answers(SiteCopyTaken),
        },
      },
      async (request, reply) => {
        const { id, basedOn, copy } = request.body;
        const read = settingsByCopy(settings().settings, copy);
        if (isRefused(read)) return no(reply, read.refused);
        const caller = callingPerson(request);
        const ask = { id, basedOn, settings: read.done.settings };
        const done = await runCommand(actorOf(caller), "change-settings", ask);
        if (isRefused(done)) return no(reply, done.refused);
        const made = new Date(read.done.madeAt).toISOString().slice(0, 10);
        await trail.note(callerName(caller), "site-copy-taken", made);
        return { revision: done.done.revision };
      },
    );
  };
