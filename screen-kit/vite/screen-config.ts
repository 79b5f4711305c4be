import preact from "@preact/preset-vite";
import type { UserConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { budget } from "./budget.ts";
import { compileAhead } from "./compile-ahead.ts";
import { iconPlugin, icons } from "./icons.ts";
import { packFiles } from "./pack-files.ts";
import { preloadFonts } from "./preload-fonts.ts";
import { webSocketOnly } from "./web-socket-only.ts";

export interface ScreenParts {
  /** the package's short name: "kiosk" */
  readonly name: string;
  /** the path it is served under, with slashes at both ends: "/kiosk/" */
  readonly base: `/${string}/`;
  /** its folder: `import.meta.dirname` of its vite.config.ts */
  readonly root: string;
  /** what a home screen calls it, in Vietnamese */
  readonly title: string;
  /** "device" starts without the hub from its service worker; "page" is always loaded from the hub */
  readonly shell: "device" | "page";
  /** gzip JavaScript until it can be used; 50 for kiosk, tablet, board and phone */
  readonly limitKilobytes: number;
  /** what else a "device" keeps beside its shell, by address; a new revision is fetched anew */
  readonly alsoKept: readonly { readonly url: string; readonly revision: string }[];
}

/** The one Vite configuration of every screen: Preact, browsers of Chrome 109 class, a shell that works offline. */
export function defineScreen(parts: ScreenParts): UserConfig {
  const { name, base, root, title, shell, limitKilobytes, alsoKept } = parts;
  return {
    root,
    base,
    define: { "import.meta.env.SCREEN_VERSION": JSON.stringify(versionOf(new Date())) },
    plugins: [
      preact({ devToolsEnabled: false, prefreshEnabled: false }),
      ...(shell === "device" ? [offlineShell({ base, title, alsoKept })] : []),
      iconPlugin(),
      preloadFonts(base),
      webSocketOnly(),
      compileAhead(),
      budget({ screen: name, limitKilobytes }),
      packFiles(),
    ],
    resolve: { dedupe: ["preact", "@preact/signals"] },
    build: {
      target: "chrome109",
      cssTarget: "chrome109",
      outDir: "dist",
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      // what a page may carry is the budget's to say
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
    },
    server: { proxy: { "/api": hubInDevelopment, "/socket.io": { ...hubInDevelopment, ws: true } } },
  };
}

const hubInDevelopment = { target: "http://127.0.0.1:3000", changeOrigin: false };

/** A service worker that keeps the shell and never the hub's answers. */
function offlineShell({ base, title, alsoKept }: Pick<ScreenParts, "base" | "title" | "alsoKept">) {
  return VitePWA({
    registerType: "autoUpdate",
    injectRegister: null, // the kit's upkeep does it, and reloads when nobody is at the screen
    scope: base,
    manifest: {
      name: title,
      short_name: title,
      lang: "vi",
      start_url: base,
      scope: base,
      display: "fullscreen",
      background_color: "#f3f6fa",
      theme_color: "#0e1f38",
      icons: [...icons],
    },
    workbox: {
      globPatterns: ["**/*.{html,js,css,woff2,svg,webmanifest}"],
      navigateFallback: `${base}index.html`,
      navigateFallbackAllowlist: [new RegExp(`^${base}`)],
      navigateFallbackDenylist: [/^\/api\//, /^\/socket\.io\//],
      ignoreURLParametersMatching: [/^device$/],
      runtimeCaching: [],
      additionalManifestEntries: [...alsoKept],
      cleanupOutdatedCaches: true,
      skipWaiting: true,
      clientsClaim: true,
    },
  });
}

/** Names a build by its minute: `2026.11.23-0942`. */
function versionOf(built: Date): string {
  return built
    .toISOString()
    .slice(0, 16)
    .replace("T", "-")
    .replaceAll(":", "")
    .replace(/-(?=\d\d-)/g, ".");
}
