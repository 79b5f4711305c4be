import { describe, expect, test } from "vitest";
import { ArgumentError, readArguments } from "./arguments.ts";

describe("the agent's command line", () => {
  test("without anything: the hub of this machine and the virtual printer on 80 mm paper", () => {
    expect(readArguments([])).toMatchObject({
      hubUrl: "http://127.0.0.1:3000",
      printer: { kind: "virtual" },
      paperWidthDots: 576,
    });
  });

  test("a printer on the network, on its usual port when none is named", () => {
    expect(readArguments(["--printer", "tcp://192.168.1.50"]).printer).toEqual({
      kind: "tcp",
      host: "192.168.1.50",
      port: 9100,
    });
    expect(readArguments(["--printer", "tcp://printer:9101", "--paper", "58"])).toMatchObject({
      printer: { kind: "tcp", host: "printer", port: 9101 },
      paperWidthDots: 384,
    });
  });

  test.each([
    ["--help", "help"],
    ["--version", "version"],
    ["--list", "ports"],
  ])("%s shows something and starts nothing", (option, show) => {
    expect(readArguments([option]).show).toBe(show);
    expect(readArguments([]).show).toBeNull();
  });

  test.each([
    ["--hub", "somewhere"],
    ["--printer", "usb"],
    ["--paper", "76"],
    ["--kiosk-port", "99999"],
    ["--kiosk-origin", "motcua.lan"],
    ["--bogus", "x"],
  ])("%s %s stops the start with a sentence that names it", (name, value) => {
    expect(() => readArguments([name, value])).toThrow(ArgumentError);
    expect(() => readArguments([name, value])).toThrow(name);
  });
});
