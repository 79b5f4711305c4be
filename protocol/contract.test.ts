import { expect, it } from "vitest";
import * as protocol from "./index.ts";
import { written } from "./testing/written.ts";

/**
 * The accepted contract, `contract.json`, so that every change of what may travel shows as a diff. After a
 * change that was meant: `npx vitest run -u protocol/contract.test.ts`, and read the diff.
 */
it("what may travel is what was accepted", async () => {
  const named = Object.entries(protocol as Record<string, unknown>);
  const tables = named.filter(([name]) => name.endsWith("Asks"));
  const schemas = named.filter(
    ([, value]) => typeof value === "object" && value !== null && "~kind" in value,
  );
  const names = new Map(schemas.map(([name, schema]) => [schema, name]));
  const write = (schema: unknown) => written(schema, (part) => names.get(part));
  const each = (all: object) =>
    Object.fromEntries(Object.entries(all).map(([name, one]) => [name, write(one)]));
  const contract = {
    commands: each(protocol.commandBodies),
    done: each(protocol.commandDone),
    refusals: protocol.refusalCodes,
    channels: Object.fromEntries(tables),
    schemas: each(Object.fromEntries(schemas.toSorted(([a], [b]) => (a < b ? -1 : 1)))),
  };
  expect(schemas.length).toBeGreaterThan(50);
  expect(tables.length).toBeGreaterThanOrEqual(5);
  await expect(`${JSON.stringify(contract, null, 2)}\n`).toMatchFileSnapshot("./contract.json");
});

it("every ask of every channel is a command of the journey", () => {
  const tables = [
    protocol.kioskAsks,
    protocol.tabletAsks,
    protocol.boardAsks,
    protocol.phoneAsks,
    protocol.staffAsks,
    protocol.hardwareAsks,
  ];
  for (const table of tables) {
    for (const [name, verb] of Object.entries(table)) {
      expect(name).toMatch(/^[a-z]+:[a-z-]+$/);
      expect(protocol.verbs).toContain(verb);
    }
  }
});

it("every command has a body that takes nothing else, and an answer", () => {
  for (const verb of protocol.verbs) {
    const schema = protocol.askSchema(verb) as { additionalProperties?: unknown; required?: string[] };
    expect([verb, schema.additionalProperties]).toEqual([verb, false]);
    expect(schema.required).toContain("id");
    expect(protocol.commandDone[verb]).toBeDefined();
  }
});
