/** The HTTP edge over access in memory, with a desk that remembers what it was asked. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Ask,
  type Device,
  type Placement,
  type Reply,
  type SampleDayState,
  SiteSettings,
  type StaffRole,
  type Verb,
} from "@motcua/protocol";
import type { LightMyRequestResponse } from "fastify";
import { Value } from "typebox/value";
import { cookieNameOf } from "../../access/session-cookie.ts";
import {
  createEmptyStore,
  createTestAccess,
  goodPassword,
  officePc,
  type TestAccess,
  testSite,
} from "../../access/testing/test-access.ts";
import type { Actor } from "../../domain/actor.ts";
import { completeSettings } from "../../domain/older-settings.ts";
import type { App } from "../app.ts";
import { createHttp } from "../create-http.ts";
import { type HttpParts, officeLimits } from "../parts.ts";

export interface Asked {
  readonly actor: Actor;
  readonly verb: Verb;
  readonly ask: Ask<Verb>;
}

export interface AskOptions {
  readonly body?: unknown;
  readonly cookie?: string;
  readonly bearer?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TestHttp extends TestAccess {
  readonly app: App;
  /** what the desk was asked */
  readonly asked: Asked[];
  /** what the desk answers from now on */
  answerWith(answer: Reply<object> | Error): void;
  ask(
    method: "GET" | "POST" | "PATCH" | "DELETE" | "PUT",
    url: string,
    options?: AskOptions,
  ): Promise<LightMyRequestResponse>;
  /** a new person of this role, signed in: their cookie header */
  signedInAs(role: StaffRole): Promise<string>;
  device(placement: Partial<Placement>): Promise<{ readonly token: string; readonly device: Device }>;
  close(): Promise<void>;
}

export interface TestHttpWishes {
  readonly kind?: "demonstration" | "office";
  readonly parts?: Partial<HttpParts>;
  readonly store?: TestAccess["store"];
}

/** Limits that no test meets by chance. */
export const noLimits = { asks: 1e9, sessions: 1e9, pairing: 1e9 };

export async function createTestHttp(wishes: TestHttpWishes = {}): Promise<TestHttp> {
  const settings = smallSite(wishes.kind ?? "demonstration");
  const store = wishes.store ?? createEmptyStore();
  const base = await createTestAccess({ settings: () => settings, store });
  const folder = mkdtempSync(join(tmpdir(), "motcua-screens-"));
  const asked: Asked[] = [];
  let answer: Reply<object> | Error = { done: {} };
  let sampleDay: SampleDayState = { state: "idle" };

  const app = await createHttp({
    site: testSite,
    access: base.access,
    runCommand: async (actor, verb, ask) => {
      asked.push({ actor, verb, ask: ask as Ask<Verb> });
      if (answer instanceof Error) throw answer;
      return answer as Reply<never>;
    },
    settings: () => ({ revision: 7, settings }),
    standing: { engine: "memory", version: "0.1.0", epoch: () => 1, check: store.check },
    sampleDay: {
      state: () => sampleDay,
      start: async ({ speed, seed }) => {
        sampleDay = { state: "running", speed, seed, startedAt: base.clock.now() };
        return { done: sampleDay };
      },
      stop: async () => {
        sampleDay = { state: "idle" };
        return sampleDay;
      },
    },
    clock: base.clock,
    log: base.log,
    screens: builtScreens(folder),
    tls: null,
    authority: null,
    publicUrl: "http://motcua.lan:3000",
    limits: noLimits,
    ...wishes.parts,
    registerRoutes: [keepToSchemas, ...(wishes.parts?.registerRoutes ?? [])],
  });

  let people = 0;
  return {
    ...base,
    app,
    asked,
    answerWith: (next) => {
      answer = next;
    },
    ask: (method, url, { body, cookie, bearer, headers } = {}) =>
      app.inject({
        method,
        url,
        ...(body === undefined
          ? {}
          : { payload: typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
        headers: {
          host: "motcua.lan:3000",
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...(cookie === undefined ? {} : { cookie }),
          ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
          ...headers,
        },
      }),
    signedInAs: async (role) => {
      people += 1;
      const username = `${role}.${people}`;
      await base.ownPasswordOf(await base.personCalled(username, role));
      const opened = await base.access.people.signIn({ username, password: goodPassword }, officePc);
      if ("refused" in opened) throw new Error(opened.refused.code);
      return `${cookieNameOf("")}=${opened.done.token}`;
    },
    device: (placement) =>
      base.access.devices.admit({ role: "kiosk", name: "Kiosk", counter: null, zone: null, ...placement }),
    close: async () => {
      await app.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Fails a test in which a route answers something else than its own description says. */
function keepToSchemas(app: App): void {
  app.addHook("preSerialization", async (request, reply, payload) => {
    const response = request.routeOptions.schema?.response as Record<string, object> | undefined;
    if (response === undefined) return payload;
    const schema = response[reply.statusCode] ?? response[`${String(reply.statusCode)[0]}xx`];
    if (schema === undefined || !Value.Check(schema, payload)) {
      throw new Error(`not described: ${reply.statusCode} ${JSON.stringify(payload)}`);
    }
    return payload;
  });
}

function builtScreens(folder: string): HttpParts["screens"] {
  const build = (name: string) => {
    const dist = join(folder, name);
    mkdirSync(join(dist, "assets"), { recursive: true });
    writeFileSync(join(dist, "index.html"), `<!doctype html><title>${name}</title>`);
    writeFileSync(join(dist, "sw.js"), "// service worker");
    writeFileSync(join(dist, "assets", "main-Ab12_-cd.js"), "// main");
    for (const [ending, content] of [
      ["", "as it is"],
      [".br", "packed by brotli"],
      [".gz", "packed by gzip"],
    ] as const)
      writeFileSync(join(dist, "assets", `packed-Ab12_-cd.js${ending}`), content);
    writeFileSync(join(dist, ".env"), "SECRET=1");
    return dist;
  };
  return {
    kiosk: build("kiosk"),
    tablet: build("tablet"),
    board: build("board"),
    staff: join(folder, "not-built"),
    phone: build("phone"),
  };
}

export { officeLimits };

/** An office of one service and two counters. */
export function smallSite(kind: "demonstration" | "office"): SiteSettings {
  const named = { vi: "Đất đai", en: "Land" };
  const counter = (number: number) => ({
    id: `quay-${number}`,
    number,
    label: null,
    services: ["dat-dai"],
    reservedForPriority: false,
    zone: "sanh",
    hasTablet: true,
  });
  const written = {
    id: testSite,
    level: "district",
    demonstration: kind === "demonstration",
    timeZone: "Asia/Ho_Chi_Minh",
    name: named,
    authority: named,
    languages: ["vi", "en"],
    hours: { days: ["mon"], sessions: [["07:00", "11:30"]], holidays: [] },
    issuing: { opensMinutesBefore: 30, stopsMinutesBefore: 30, closeDayAt: "18:00" },
    waitTargetMinutes: 15,
    longQueueMinutes: 60,
    doubtfulServiceMinutes: 120,
    queueOrder: { policy: "accumulating" },
    noShow: { minimumCalls: 2 },
    votes: { withoutLeg: "refused", minimumForShare: 10 },
    priorityGroups: [],
    ratingScale: {
      id: "two",
      levels: [
        { value: 1, ...named, satisfied: false },
        { value: 2, ...named, satisfied: true },
      ],
      askReasonsAtOrBelow: 1,
      idleSeconds: 30,
    },
    ratingReasons: [],
    pauseReasons: [{ id: "nghi", ...named }],
    services: [
      {
        id: "dat-dai",
        prefix: "A",
        ...named,
        unit: "",
        functional: false,
        expectedMinutes: 10,
        targetMinutes: 15,
        closedReason: null,
      },
    ],
    counters: [counter(1), counter(2)],
    procedures: [],
    zones: [{ id: "sanh", ...named }],
    notices: [],
  };
  return Value.Parse(SiteSettings, completeSettings(written as unknown as SiteSettings));
}
