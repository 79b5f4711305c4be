import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdirSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { createInterface } from "node:readline";
import { findPostgresPrograms, type PostgresPrograms } from "./postgres-programs.ts";
import { createTempFolder, type TempFolder } from "./temp-folder.ts";

/** A real PostgreSQL of a test's own, empty, on a free port of loopback. */
export interface TestPostgres {
  readonly url: string;
  /** Where it keeps its data, gone after `close`. */
  readonly dataFolder: string;
  /** Stops it and removes its data. */
  close(): Promise<void>;
}

const user = "motcua";
const password = "only-for-tests";

/**
 * Makes and starts a PostgreSQL server; about a second. Commits are durable as in an office, so that what
 * is measured on it means something. A test file makes one and gives each test a schema or database.
 */
export async function startPostgres(): Promise<TestPostgres> {
  const folder = createTempFolder("postgres");
  try {
    const programs = await findPostgresPrograms(folder);
    makeCluster(programs, folder);
    const { server, port } = await startServer(programs, folder.file("data"));
    const stopWithUs = () => server.kill("SIGINT");
    process.once("exit", stopWithUs);
    return {
      url: `postgres://${user}:${password}@127.0.0.1:${port}/postgres`,
      dataFolder: folder.file("data"),
      close: async () => {
        process.off("exit", stopWithUs);
        await stop(server);
        folder.close();
      },
    };
  } catch (problem) {
    folder.close();
    throw problem;
  }
}

function makeCluster({ initdb, runAs }: PostgresPrograms, folder: TempFolder): void {
  const data = folder.file("data");
  const passwordFile = folder.file("password");
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (runAs !== null) for (const path of [data, passwordFile]) chownSync(path, runAs.uid, runAs.gid);
  const login = [`--username=${user}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256"];
  // Sorting and case by bytes: the same on every machine.
  const letters = ["--encoding=UTF8", "--locale=C"];
  // A quarter of the time; only a power cut of this machine while it starts could tell the difference.
  execFileSync(initdb, [`--pgdata=${data}`, ...login, ...letters, "--no-sync"], {
    ...runAs,
    cwd: folder.path,
    stdio: ["ignore", "ignore", "pipe"],
    timeout: 60_000,
  });
}

async function startServer(
  programs: PostgresPrograms,
  data: string,
): Promise<{ server: ChildProcess; port: number }> {
  // Somebody may take the free port before PostgreSQL does, so a second and a third are tried.
  for (let triesLeft = 3; ; triesLeft -= 1) {
    const port = await findFreePort();
    const listen = ["-p", `${port}`, "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="];
    const server = spawn(programs.postgres, ["-D", data, ...listen], {
      ...programs.runAs,
      cwd: data,
      stdio: ["ignore", "ignore", "pipe"],
    });
    const said = await readUntilReady(server);
    if (said === "ready") return { server, port };
    if (triesLeft === 1) throw new Error(`PostgreSQL for the tests did not start:\n${said}`);
  }
}

/** "ready", or what the server said before it gave up. Goes on reading, or a full pipe would stop it. */
async function readUntilReady(server: ChildProcess): Promise<string> {
  const lines: string[] = [];
  const failed = once(server, "close").then(
    () => lines.join("\n"),
    (problem: Error) => problem.message,
  );
  const ready = new Promise<string>((resolve) => {
    if (server.stderr === null) throw new Error("started without a pipe");
    createInterface(server.stderr).on("line", (line) => {
      if (lines.length < 100) lines.push(line);
      if (line.includes("ready to accept connections")) resolve("ready");
    });
  });
  return Promise.race([ready, failed]);
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, "close");
  // SIGINT: end the connections, write everything, stop.
  server.kill("SIGINT");
  await gone;
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
