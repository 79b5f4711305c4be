import { beforeAll, describe, expect, test } from "vitest";
import { lintSnippets, type Snippet } from "./lint-snippets.ts";

/** Each case is linted in one run of the linter; `said(case)` is what it said of that case. */
function lintedOnce<Case>(cases: readonly Case[], toSnippet: (one: Case) => Snippet): (one: Case) => string {
  let findings: string[] = [];
  beforeAll(() => {
    findings = lintSnippets(cases.map(toSnippet));
  });
  return (one) => findings[cases.indexOf(one)] ?? "not linted";
}

const importing = (path: string, specifier: string): Snippet => ({
  path,
  source: `import { part } from "${specifier}";\nexport const used = part;\n`,
});

describe("an import that breaks a rule of the layout is refused and the message says where to go", () => {
  const cases: [path: string, specifier: string, message: string][] = [
    ["protocol/x.ts", "fastify", "imports typebox only"],
    ["server/domain/x.ts", "knex", "the outside is reached in server/store"],
    ["server/domain/x.ts", "node:fs", "server/domain is pure"],
    ["server/domain/deep/x.ts", "../../store/store.ts", "keeping to server/store"],
    ["server/domain/x.ts", "../journey/call-next.ts", "a verb goes to server/journey"],
    ["server/domain/x.ts", "../main.ts", "server/domain holds the nouns"],
    ["server/journey/x.ts", "../store/store.ts", "server/desk runs verbs"],
    ["server/journey/x.ts", "node:crypto", "comes in the context"],
    ["server/views/x.ts", "../sockets/board.ts", "server/desk runs verbs and publishes views"],
    ["server/desk/x.ts", "../store/sqlite/append.ts", "by its interface, server/store/store.ts"],
    ["server/desk/x.ts", "../http/health.ts", "server/desk knows no edge"],
    ["server/desk/x.ts", "fastify", "come in as parts from main.ts"],
    ["server/store/x.ts", "../sockets/board.ts", "never import each other"],
    ["server/store/x.ts", "../http/health.ts", "never import each other"],
    ["server/sockets/x.ts", "../store/store.ts", "never import each other"],
    ["server/sockets/x.ts", "../http/health.ts", "never import each other"],
    ["server/http/x.ts", "../store/store.ts", "never import each other"],
    ["server/http/x.ts", "../sockets/board.ts", "never import each other"],
    ["server/reports/x.ts", "../http/health.ts", "knows no edge"],
    ["hardware/printing/x.ts", "../virtual-printer/page.ts", "share no code"],
    ["hardware/virtual-printer/x.ts", "../printing/layout.ts", "shares no code"],
    ["hardware/virtual-printer/x.ts", "node-thermal-printer", "shares no code"],
    ["hardware/devices/x.ts", "@motcua/server/desk/desk.ts", "clients of the hub"],
    ["simulator/x.ts", "@motcua/server/desk/desk.ts", "clients of the hub"],
    ["kiosk-ui/screens/x.tsx", "@motcua/server/views/kiosk.ts", "never the server or another screen"],
    ["kiosk-ui/model/x.ts", "@motcua/staff-console/model/x.ts", "never the server or another screen"],
    ["screen-kit/x.ts", "@motcua/server/views/kiosk.ts", "never the server or another screen"],
    ["display-board/x.ts", "node:fs", "no Node modules"],
    ["rating-tablet/x.ts", "typebox/compile", "no schema compiler"],
    ["kiosk-ui/x.ts", "../screen-kit/index.ts", "by its name (@motcua/...)"],
    ["server/domain/deep/x.ts", "../../../protocol/index.ts", "by its name (@motcua/...)"],
    ["server/http/x.ts", "left-pad", "package.json"],
  ];
  const said = lintedOnce(cases, ([path, specifier]) => importing(path, specifier));
  test.each(cases.map((one) => [one[0], one[1], one] as const))("%s may not import %s", (_, __, one) => {
    expect(said(one)).toContain(one[2]);
  });
});

describe("a re-export, a type, a side effect and a dynamic import count as imports", () => {
  const cases: [path: string, source: string, message: string][] = [
    ["server/domain/x.ts", `export { part } from "../store/store.ts";`, "keeping to server/store"],
    ["server/domain/x.ts", `export type { Part } from "../store/store.ts";`, "keeping to server/store"],
    ["server/domain/x.ts", `import "../store/store.ts";`, "keeping to server/store"],
    ["server/domain/x.ts", `export const a = () => import("../store/a.ts");`, "keeping to server/store"],
    ["kiosk-ui/x.ts", `export * from "../protocol/index.ts";`, "by its name (@motcua/...)"],
    ["kiosk-ui/x.ts", `export { a } from "../protocol/index.ts";`, "by its name (@motcua/...)"],
  ];
  const said = lintedOnce(cases, ([path, source]) => ({ path, source: `${source}\n` }));
  test.each(cases.map((one) => [one[0], one[1], one] as const))("%s: %s", (_, __, one) => {
    expect(said(one)).toContain(one[2]);
  });
});

describe("what the layout allows passes", () => {
  const cases: [path: string, specifier: string][] = [
    ["protocol/x.ts", "typebox"],
    ["protocol/deep/x.ts", "../ids.ts"],
    ["server/domain/x.ts", "@motcua/protocol"],
    ["server/domain/x.ts", "immutable"],
    ["server/domain/x.ts", "temporal-polyfill"],
    ["server/domain/deep/x.ts", "../ticket.ts"],
    ["server/journey/x.ts", "../domain/ticket.ts"],
    ["server/views/x.ts", "../domain/ticket.ts"],
    ["server/desk/x.ts", "../store/store.ts"],
    ["server/desk/x.ts", "../journey/call-next.ts"],
    ["server/desk/x.ts", "../views/board.ts"],
    ["server/store/x.ts", "knex"],
    ["server/http/x.ts", "../desk/desk.ts"],
    ["server/sockets/x.ts", "../views/board.ts"],
    ["server/main.ts", "./store/sqlite.ts"],
    ["kiosk-ui/x.ts", "@motcua/screen-kit"],
    ["kiosk-ui/x.ts", "@motcua/screen-kit/texts/vi.ts"],
    ["kiosk-ui/x.ts", "@motcua/protocol"],
  ];
  const said = lintedOnce(cases, ([path, specifier]) => importing(path, specifier));
  test.each(cases.map((one) => [one[0], one[1], one] as const))("%s may import %s", (_, __, one) => {
    expect(said(one)).toBe("");
  });
});

describe("now, later, ids and chance come in as parts", () => {
  const shortcuts = [
    ["Date.now()", "The time comes in"],
    ["new Date()", "The time comes in"],
    ["performance.now()", "The time comes in"],
    ["Math.random()", "Chance comes in as a part"],
    ["crypto.randomUUID()", "Ids and secrets come in as parts"],
    ["setTimeout(() => {}, 5)", "Later comes in as a part"],
    ["setInterval(() => {}, 5)", "Later comes in as a part"],
  ] as const;
  const folders = ["protocol", "server/domain", "server/journey", "server/views", "server/desk"];
  const cases = folders.flatMap((folder) => shortcuts.map(([code, message]) => ({ folder, code, message })));
  const said = lintedOnce(cases, ({ folder, code }) => ({
    path: `${folder}/x.ts`,
    source: `export const made = () => ${code};\n`,
  }));
  test.each(cases)("$folder may not say $code", (one) => {
    expect(said(one)).toContain(one.message);
  });
});

describe("server/domain may hash, but not draw ids from node:crypto", () => {
  const cases: [name: string, message: string][] = [
    ["createHash", ""],
    ["randomUUID", "ids and chance come in as parts"],
  ];
  const said = lintedOnce(cases, ([name]) => ({
    path: "server/domain/x.ts",
    source: `import { ${name} } from "node:crypto";\nexport const used = ${name};\n`,
  }));
  test.each(cases.map((one) => [one[0], one] as const))("%s", (_, one) => {
    if (one[1] === "") expect(said(one)).toBe("");
    else expect(said(one)).toContain(one[1]);
  });
});

describe("only main.ts reads the environment", () => {
  const refused = [
    "export const port = process.env.PORT;\n",
    "const { env } = process;\nexport const port = env.PORT;\n",
    `export const port = process["env"].PORT;\n`,
    `import { env } from "node:process";\nexport const port = env.PORT;\n`,
  ];
  const cases = ["server/http/x.ts", "hardware/x.ts", "bench/x.ts"].flatMap((path) =>
    refused.map((source) => ({ path, source })),
  );
  const said = lintedOnce(cases, (one) => one);
  test.each(cases)("$path may not say $source", (one) => {
    expect(said(one)).toMatch(/process\.env|Only main\.ts reads the environment/);
  });

  const allowed = cases.slice(0, 1).map(({ source }) => ({ path: "server/main.ts", source }));
  const saidOfMain = lintedOnce(allowed, (one) => one);
  test.each(allowed)("$path may say $source", (one) => {
    expect(saidOfMain(one)).toBe("");
  });
});

describe("tests wait for conditions and do not sleep", () => {
  const cases = [
    "await new Promise((resolve) => setTimeout(resolve, 50));\n",
    "await new Promise((r) => setTimeout(r, 50));\n",
    "await new Promise<void>((done) => setTimeout(() => done(), 50));\n",
  ].map((source) => ({ path: "server/http/x.test.ts", source }));
  const said = lintedOnce(cases, (one) => one);
  test.each(cases)("$source", (one) => {
    expect(said(one)).toContain("Tests do not sleep");
  });
});
