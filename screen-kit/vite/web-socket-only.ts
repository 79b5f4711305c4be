import type { Plugin } from "vite";

const transports = /\/engine\.io-client\/build\/esm[^/]*\/transports\/index\.js$/;

/** Our hub speaks WebSocket alone: what of socket.io's client polls and upgrades stays out of every screen. */
export function webSocketOnly(): Plugin {
  return {
    name: "motcua-web-socket-only",
    apply: "build",
    enforce: "pre",
    load: (id) =>
      transports.test(id)
        ? 'import { WS } from "./websocket.js";\nexport const transports = { websocket: WS };\n'
        : null,
    transform: (code, id) =>
      id.includes("/engine.io-client/") ? { code, map: null, moduleSideEffects: false } : null,
  };
}
