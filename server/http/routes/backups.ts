/** Backups for administrators: which there are, one more now, and one to take to another disk. */
import { finished } from "node:stream";
import { BackupList, BackupName, BackupRestoring, isRefused, refuse } from "@motcua/protocol";
import { Type } from "typebox";
import type { AuditTrail } from "../../access/audit-trail.ts";
import type { BackupShelf } from "../../hub/backup-shelf.ts";
import type { RestoreOrder } from "../../hub/restore-order.ts";
import { type App, administratorsOnly, answers, Refused } from "../app.ts";
import { callerName, callingPerson } from "../caller.ts";
import { no } from "../status-of.ts";

export interface BackupRoutesParts {
  readonly shelf: BackupShelf;
  readonly trail: AuditTrail;
  /** closes the hub, puts it back to a backup, and starts it again */
  readonly restore: (order: RestoreOrder) => void;
}

const tags = ["backups"];

export const backupRoutes =
  ({ shelf, trail, restore }: BackupRoutesParts) =>
  (app: App): void => {
    // Once a restore was ordered this hub only closes; the one that comes after it has routes of its own.
    let order: "none" | "given" = "none";

    app.get(
      "/api/v1/backups",
      {
        config: { allow: administratorsOnly },
        schema: {
          operationId: "backups",
          summary: "The backups in the hub's folder, the newest first",
          tags,
          response: answers(BackupList),
        },
      },
      () => shelf.list(),
    );

    app.post(
      "/api/v1/backups",
      {
        config: { allow: administratorsOnly },
        schema: {
          operationId: "makeBackup",
          summary: "Makes a backup now; the answer comes once it was checked",
          tags,
          body: Type.Object({}, { additionalProperties: false }),
          response: answers(BackupList),
        },
      },
      async (request, reply) => {
        if (order === "given") return no(reply, { code: "too-many-requests" });
        const who = callerName(callingPerson(request));
        const made = await shelf.make();
        if (isRefused(made)) {
          await trail.note(who, "backup-refused", made.refused.code);
          return no(reply, made.refused);
        }
        await trail.note(who, "backup-made", made.done.backups[0]?.name ?? "");
        return made.done;
      },
    );

    app.get(
      "/api/v1/backups/:name",
      {
        config: { allow: administratorsOnly },
        schema: {
          operationId: "backupFile",
          summary: "The file of a backup",
          tags,
          params: Type.Object({ name: BackupName }),
          response: {
            200: {
              description: "an SQLite database: everything the office has, to be kept as safe as the hub",
              content: { "application/vnd.sqlite3": { schema: Type.Any() } },
            },
            "4xx": Refused,
            "5xx": Refused,
          },
        },
      },
      async (request, reply) => {
        const { name } = request.params;
        const opened = await shelf.open(name);
        if (isRefused(opened)) return no(reply, opened.refused);
        await trail.note(callerName(callingPerson(request)), "backup-exported", name);
        return reply
          .type("application/vnd.sqlite3")
          .header("content-length", opened.done.bytes)
          .header("content-disposition", `attachment; filename="${name}"`)
          .send(opened.done.content);
      },
    );

    app.post(
      "/api/v1/backups/:name/restore",
      {
        config: { allow: administratorsOnly },
        schema: {
          operationId: "restoreBackup",
          summary:
            "Puts the office back to a backup; the hub is away for a moment, and everyone signs in again",
          tags,
          params: Type.Object({ name: BackupName }),
          body: Type.Object({}, { additionalProperties: false }),
          response: answers(BackupRestoring),
        },
      },
      async (request, reply) => {
        const { name } = request.params;
        if (order === "given") return no(reply, { code: "too-many-requests" });
        order = "given";
        const found = await readyToRestore(name);
        if (isRefused(found)) {
          order = "none";
          return no(reply, found.refused);
        }
        const who = callerName(callingPerson(request));
        await trail.note(who, "restore-begun", name);
        // The answer goes out first: after it there is nobody here to give one.
        finished(reply.raw, () => restore({ name, file: found.done.file, who }));
        return { restoring: name };
      },
    );

    async function readyToRestore(name: string): ReturnType<BackupShelf["find"]> {
      const { making } = await shelf.list();
      return making === "making" ? refuse("too-many-requests") : shelf.find(name);
    }
  };
