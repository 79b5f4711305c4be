import { describe, expect, test } from "vitest";
import { readEnvironment } from "./environment.ts";
import { SettingsError } from "./settings-error.ts";

const read = (environment: Record<string, string>) =>
  readEnvironment(environment, "/example/site.json", "/somewhere");

describe("settings of the hub", () => {
  test("without any, a demonstration on loopback with the embedded store", () => {
    expect(read({})).toEqual({
      port: 3000,
      host: "127.0.0.1",
      loopback: "loopback",
      dataFolder: "/somewhere/data",
      databaseUrl: null,
      siteFile: "/example/site.json",
      site: "demonstration",
      publicUrl: null,
      setupToken: null,
      logLevel: "warn",
      certificate: null,
      agent: "beside",
      sampleDay: null,
    });
  });

  test("a site file makes it an office, whatever file it is", () => {
    expect(read({ SITE_FILE: "office.json" })).toMatchObject({
      site: "office",
      siteFile: "/somewhere/office.json",
    });
  });

  test.each(["127.0.0.1", "127.8.9.1", "::1", "localhost"])("%s is this machine alone", (host) => {
    expect(read({ HOST: host }).loopback).toBe("loopback");
  });

  test.each(["0.0.0.0", "192.168.1.20", "hub.office.example"])(
    "%s is beyond it, and served over HTTPS",
    (host) => {
      expect(read({ HOST: host }).loopback).toBe("network");
    },
  );

  test("files are looked for where the person stands who starts the hub", () => {
    expect(read({ TLS_CERT_FILE: "hub.pem", TLS_KEY_FILE: "/keys/hub.key" }).certificate).toEqual({
      certFile: "/somewhere/hub.pem",
      keyFile: "/keys/hub.key",
    });
  });

  test("an empty value is none", () => {
    expect(read({ PORT: " ", PUBLIC_URL: "" })).toMatchObject({ port: 3000, publicUrl: null });
  });

  test.each([
    ["PORT", "80a"],
    ["PORT", "70000"],
    ["PORT", "-1"],
    ["HOST", "no host"],
    ["DATABASE_URL", "mysql://somewhere"],
    ["PUBLIC_URL", "motcua.example.vn"],
    ["PUBLIC_URL", "https://motcua.example.vn/path"],
    ["SETUP_TOKEN", "short"],
    ["HARDWARE_AGENT", "maybe"],
    ["LOG_LEVEL", "loud"],
    ["TLS_CERT_FILE", "only-one-of-two.pem"],
  ])("%s=%s stops the start with a sentence that names it", (name, value) => {
    expect(() => read({ [name]: value })).toThrow(SettingsError);
    expect(() => read({ [name]: value })).toThrow(name);
  });

  test("a password in DATABASE_URL is never repeated", () => {
    expect(() => read({ DATABASE_URL: "mysql://user:secret@host" })).toThrow(/^(?!.*secret)/);
  });
});
