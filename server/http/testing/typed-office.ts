/** The edge over a real desk with typed figures, dossier files and feedback, and who asks it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DossierUpload } from "@motcua/protocol";
import { historyFilesOf } from "../../hub/past-visits.ts";
import { createReportSource } from "../../hub/report-source.ts";
import { createTypedParts } from "../../hub/typed-figures.ts";
import { example2022 } from "../../reports/typed/example-2022.ts";
import { exampleSettings, openOffice } from "../../testing/office.ts";
import type { RunCommand } from "../parts.ts";
import { dossierRoutes } from "../routes/dossiers.ts";
import { feedbackRoutes } from "../routes/feedback.ts";
import { historyRoutes } from "../routes/history.ts";
import { typedFiguresRoutes } from "../routes/typed-figures.ts";
import { createTestHttp } from "./test-http.ts";

/** A demonstration; an administrator asks. `close` ends it. */
export async function openTypedOffice() {
  const office = await openOffice({
    settings: exampleSettings((same) => ({ ...same, demonstration: true })),
  });
  const { store, site, clock } = office;
  const folder = mkdtempSync(join(tmpdir(), "motcua-typed-"));
  const source = createReportSource({ site, store, desk: office.desk() });
  const newId = () => office.freshId();
  const typed = createTypedParts({ site, store, source, dataFolder: folder, newId, now: () => clock.now() });
  const settings = () => office.desk().state(site).settings;
  const runCommand: RunCommand = (actor, verb, ask) => office.desk().run(site, actor, verb, ask);
  /** the audit lines, as `who what detail` */
  const lines: string[] = [];
  const trail = { note: async (...line: string[]) => void lines.push(line.join(" ")) };
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const pastFiles = historyFilesOf({
    ...{ site, store, source, figures: typed.figures, runCommand, dataFolder: folder, newId, log },
    now: () => clock.now(),
  });
  const http = await createTestHttp({
    parts: {
      runCommand,
      registerRoutes: [
        typedFiguresRoutes({
          figures: typed.figures,
          runCommand,
          settings,
          clock,
          newId,
          example: example2022,
        }),
        dossierRoutes({ ...typed, runCommand, clock, trail }),
        historyRoutes({ files: pastFiles, trail }),
        feedbackRoutes({ feedback: typed.feedback, trail }),
      ],
    },
  });
  const close = async () => {
    await http.close();
    await typed.files.close();
    await pastFiles.close();
    rmSync(folder, { recursive: true, force: true });
  };
  const cookie = await http.signedInAs("administrator");
  const get = async <T>(url: string): Promise<T> => (await http.ask("GET", url, { cookie })).json();
  const post = async <T>(url: string, body: object): Promise<T> =>
    (await http.ask("POST", url, { cookie, body })).json();
  const send = async <T>(url: string, bytes: string | Buffer): Promise<T> =>
    (
      await http.app.inject({
        method: "POST",
        url,
        payload: bytes,
        headers: { host: "motcua.lan:3000", "content-type": "application/octet-stream", cookie },
      })
    ).json();
  const upload = (name: string, bytes: string | Buffer) =>
    send<DossierUpload>(`/api/v1/dossiers/files?name=${encodeURIComponent(name)}`, bytes);
  return { office, source, http, get, post, send, lines, upload, newId, cookie, close };
}
