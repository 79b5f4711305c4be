/** Wires one hub: store, desk, access, edges and chores. Whoever starts it closes it. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Device, type FirstLook, refuse } from "@motcua/protocol";
import { createAccess } from "./access/access.ts";
import { createAccessChance } from "./access/chance.ts";
import { createPasswords, officePasswordCost } from "./access/passwords.ts";
import { createSampleDay } from "./demonstration/sample-day.ts";
import { createDesk } from "./desk/desk.ts";
import { readPastTicket } from "./desk/past-ticket.ts";
import { createPhoneLinks } from "./desk/phone-links.ts";
import { createHttp } from "./http/create-http.ts";
import { officeLimits, type RunCommand } from "./http/parts.ts";
import { announcementRoutes } from "./http/routes/announcements.ts";
import { auditRoutes } from "./http/routes/audit.ts";
import { backupRoutes } from "./http/routes/backups.ts";
import { documentRoutes } from "./http/routes/documents.ts";
import { dossierRoutes } from "./http/routes/dossiers.ts";
import { equipmentRoutes } from "./http/routes/equipment.ts";
import { feedbackRoutes } from "./http/routes/feedback.ts";
import { firstLookRoutes } from "./http/routes/first-look.ts";
import { historyRoutes } from "./http/routes/history.ts";
import { mediaRoutes } from "./http/routes/media.ts";
import { ratingFlagRoutes } from "./http/routes/rating-flags.ts";
import { reportDetailRoutes } from "./http/routes/report-details.ts";
import { reportRoutes } from "./http/routes/reports.ts";
import { settingsPreviewRoutes } from "./http/routes/settings-previews.ts";
import { siteCopyRoutes } from "./http/routes/site-copy.ts";
import { typedFiguresRoutes } from "./http/routes/typed-figures.ts";
import { addressOf, demandFreePort, givenTls, ownTls } from "./hub/address.ts";
import { startAgentBeside } from "./hub/agent-beside.ts";
import { alarmWatch } from "./hub/alarm-watch.ts";
import { readAnnouncements } from "./hub/announcements.ts";
import { createBackupShelf, spawnBackup } from "./hub/backup-shelf.ts";
import { agentProgram, builtScreens, spawnSimulator } from "./hub/beside.ts";
import { choresOf } from "./hub/chores.ts";
import { createDocuments } from "./hub/documents.ts";
import { hubTime, refuseOtherData } from "./hub/ground.ts";
import type { Hub, HubParts } from "./hub/hub-parts.ts";
import { noSampleDay, steadyPace } from "./hub/no-sample-day.ts";
import { historyFilesOf } from "./hub/past-visits.ts";
import { createReportSource } from "./hub/report-source.ts";
import { startSchedule } from "./hub/schedule.ts";
import { createTypedParts } from "./hub/typed-figures.ts";
import { createChance, newId } from "./parts/chance.ts";
import { createSystemClock } from "./parts/clock.ts";
import { example2022 } from "./reports/typed/example-2022.ts";
import { readSiteFile } from "./site-file.ts";
import { openSockets, type Sockets } from "./sockets/sockets.ts";
import { openPostgresStore } from "./store/postgres-store.ts";
import { databaseFileIn, openSqliteStore } from "./store/sqlite-store.ts";

/** Starts a hub. Rejects with an error whose message is a sentence when it cannot; then nothing is left open. */
export async function startHub({ settings, version, log, restored, restore }: HubParts): Promise<Hub> {
  const undo: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const step of undo.toReversed()) await step();
  };
  try {
    // What can be wrong without a store is found before there is one: a start that failed leaves no data behind.
    const founding = await readSiteFile(settings.siteFile, settings.site === "demonstration");
    const given = await givenTls(settings);
    await demandFreePort(settings);
    // Takes a processor's breath of its own while the store is opened.
    const passwords = createPasswords(officePasswordCost);
    // Citizens' words lie in it: nobody but the one who runs the hub looks in.
    await mkdir(settings.dataFolder, { recursive: true, mode: 0o700 });
    const file = databaseFileIn(settings.dataFolder);
    const store =
      settings.databaseUrl === null
        ? await openSqliteStore({ file })
        : await openPostgresStore({ url: settings.databaseUrl });
    undo.push(() => store.close());

    const site = founding.id;
    await refuseOtherData(store.journal, founding, settings.dataFolder);
    const machine = createSystemClock();
    const { clock, demonstration } = await hubTime(store, founding, machine);
    const chance = createChance();
    // Configured, never guessed: an address that works from here need not work from a phone outside.
    const links =
      settings.publicUrl === null ? null : createPhoneLinks({ store, chance, publicUrl: settings.publicUrl });
    const desk = createDesk({ store, clock, chance, log, links });
    undo.push(() => desk.close());
    await desk.open(site, founding);
    const office = () => desk.state(site).settings;
    const inForce = () => ({ revision: desk.state(site).revision, settings: office() });

    const access = createAccess({
      site,
      store,
      passwords: await passwords,
      // People, tokens and lock-outs live in the world's time, whatever a demonstration plays at.
      clock: machine,
      officeClock: clock,
      chance: createAccessChance(machine),
      log,
      settings: office,
    });

    if (restored !== null) {
      await access.trail.note(
        restored.who,
        restored.ended === "restored" ? "backup-restored" : "backup-restore-refused",
        restored.name,
      );
    }

    const tls = given ?? (await ownTls(settings, machine.now()));
    const origin = { port: settings.port };
    const hubUrl = () => `${tls === null ? "http" : "https"}://127.0.0.1:${origin.port}`;
    const sampleDay =
      demonstration === null
        ? noSampleDay
        : createSampleDay({
            access,
            clock: demonstration,
            settings: office,
            hubUrl,
            authority: tls?.authority ?? null,
            spawn: spawnSimulator,
            log,
          });

    const reports = createReportSource({ site, desk, store });
    const typed = createTypedParts({
      site,
      store,
      source: reports,
      dataFolder: settings.dataFolder,
      newId: () => newId(machine.now(), chance),
      now: () => clock.now(),
    });
    undo.push(() => typed.files.close());
    const documents = await createDocuments({
      site,
      store,
      hub: settings,
      source: reports,
      figures: typed.figures,
      clock,
      newId: () => newId(machine.now(), chance),
      trail: access.trail,
      log,
    });
    undo.push(() => documents.press.close());
    const runCommand: RunCommand = (actor, verb, ask) => desk.run(site, actor, verb, ask);
    const pastFiles = historyFilesOf({
      ...{ site, store, source: reports, figures: typed.figures, runCommand, log },
      dataFolder: settings.dataFolder,
      newId: () => newId(machine.now(), chance),
      now: () => clock.now(),
    });
    undo.push(() => pastFiles.close());
    // The sockets stand on the server that serves the route: until they are open no agent is there.
    const trials: { run: Sockets["tryEquipment"] } = { run: async () => refuse("agent-away") };
    const voices: { now: Sockets["voices"] } = { now: () => ({ zones: [], muted: false }) };
    const looks: { first: (device: Device) => Promise<FirstLook | null> } = { first: async () => null };
    const http = await createHttp({
      site,
      access,
      runCommand,
      settings: inForce,
      standing: {
        engine: store.engine,
        version,
        epoch: () => desk.state(site).epoch,
        check: () => store.check(),
      },
      sampleDay,
      clock: machine,
      log,
      screens: builtScreens,
      tls,
      authority: tls?.authority ?? null,
      publicUrl: addressOf(settings, settings.port, tls),
      limits: officeLimits,
      registerRoutes: [
        settingsPreviewRoutes({ site, desk, publicUrl: settings.publicUrl }),
        siteCopyRoutes({ settings: inForce, runCommand, trail: access.trail, clock: machine, version }),
        backupRoutes({
          shelf: createBackupShelf({
            engine: settings.databaseUrl === null ? "embedded" : "postgresql",
            folder: join(settings.dataFolder, "backups"),
            start: () => spawnBackup(settings.dataFolder),
          }),
          trail: access.trail,
          restore,
        }),
        auditRoutes({ site, audit: store.audit, journal: store.journal, access, settings: office }),
        firstLookRoutes({ firstLook: (device) => looks.first(device) }),
        equipmentRoutes({ tryEquipment: (equipment) => trials.run(equipment) }),
        ratingFlagRoutes({ site, rows: reports.rows }),
        reportRoutes({ source: reports, clock, trail: access.trail }),
        reportDetailRoutes({ source: reports, clock, trail: access.trail }),
        typedFiguresRoutes({
          figures: typed.figures,
          runCommand,
          settings: office,
          clock,
          newId: () => newId(machine.now(), chance),
          example: example2022,
        }),
        dossierRoutes({ ...typed, runCommand, clock, trail: access.trail }),
        historyRoutes({ files: pastFiles, trail: access.trail }),
        documentRoutes({ press: documents.press, settings: office, trail: access.trail }),
        mediaRoutes({ site, media: store.media, trail: access.trail, clock: machine }),
        announcementRoutes({
          announcements: () =>
            readAnnouncements({ site, journal: store.journal, desk, boards: access.devices.list }),
          voices: () => voices.now(),
        }),
        feedbackRoutes({ feedback: typed.feedback, trail: access.trail }),
      ],
    });
    undo.push(() => http.close());
    const sockets = await openSockets(http.server, {
      site,
      desk,
      access,
      store,
      pastTicket: (link) => readPastTicket(store.readModel, site, link),
      clock,
      sessionNow: () => machine.now(),
      pace: demonstration === null ? steadyPace : { ...demonstration, sampleDay: sampleDay.plays },
      version,
      // one database file has one hub
      otherHubs: settings.databaseUrl === null ? "none" : "may-be",
      log,
      asksPerSecond: 200,
    });
    undo.push(() => sockets.close());
    trials.run = sockets.tryEquipment;
    voices.now = sockets.voices;
    looks.first = sockets.firstLook;
    // Before the sockets, so that its officers can still leave their counters.
    undo.push(() => sampleDay.stop());

    await http.listen({ host: settings.host, port: settings.port });
    const address = http.server.address();
    if (address !== null && typeof address === "object") origin.port = address.port;

    const chores = choresOf({
      site,
      desk,
      store,
      chance,
      machine,
      dataFolder: settings.dataFolder,
      source: reports,
      lookForDueDocuments: documents.lookForDue,
      since: desk.now(site),
    });
    const alarms = alarmWatch({
      desk,
      site,
      sockets,
      dataFolder: settings.dataFolder,
      databaseFile: store.engine === "sqlite" ? databaseFileIn(settings.dataFolder) : null,
      backupFolder: join(settings.dataFolder, "backups"),
      now: machine.now,
      monotonic: machine.monotonic,
    });
    undo.push(startSchedule({ log, chores: [...chores, alarms] }));
    await desk.tick(site);

    if (settings.agent === "beside") {
      const agent = await startAgentBeside({
        devices: access.devices,
        folder: join(settings.dataFolder, "hardware"),
        program: agentProgram,
        hubUrl: hubUrl(),
        authority: tls?.authority ?? null,
        log,
      });
      undo.push(() => agent.close());
    }

    if (settings.sampleDay !== null) await sampleDay.start(settings.sampleDay);

    const url = addressOf(settings, origin.port, tls);
    // A demonstration asks for no password, so each start opens it anew; an office's link is printed once.
    const token =
      (await access.setupToken.atStart(settings.setupToken)) ??
      (founding.demonstration ? await access.setupToken.reset() : null);
    return {
      url,
      port: origin.port,
      setupLink: token === null ? null : `${url}/staff/#setup=${token}`,
      site: office(),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
