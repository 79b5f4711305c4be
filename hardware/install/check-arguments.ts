/** Says what is wrong with the options that an installation would give the agent, before it installs anything. */
import { ArgumentError, readArguments } from "../agent/arguments.ts";

try {
  readArguments(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof ArgumentError ? error.message : String(error)}\n`);
  process.exit(2);
}
