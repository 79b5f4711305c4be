/** Routes whose body is a file, as `application/octet-stream`: each registers itself in a scope of its own. */
import { Readable } from "node:stream";
import type { App } from "./app.ts";

const type = "application/octet-stream";

/** The file is handed on while it comes in. */
export function takesStreams(scope: App): void {
  scope.addContentTypeParser(type, (_request, payload, parsed) => parsed(null, payload));
}

/** The file is handed on whole, up to the route's `bodyLimit`. */
export function takesBuffers(scope: App): void {
  scope.addContentTypeParser(type, { parseAs: "buffer" }, (_request, body, parsed) => parsed(null, body));
}

/** The stream that a route of such a scope was sent; null when its body was of another kind. */
export function streamOf(body: unknown): Readable | null {
  return body instanceof Readable ? body : null;
}
