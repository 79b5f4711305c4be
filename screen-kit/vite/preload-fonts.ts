import type { Plugin } from "vite";

/** A letter that comes late has its page laid out and drawn twice. */
const fonts = /be-vietnam-pro-.*\.woff2$/;

/** Asks for the fonts beside the script, not once the first words are on the page. */
export function preloadFonts(base: string): Plugin {
  return {
    name: "motcua-preload-fonts",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => fonts.test(file))
          .sort()
          .map((file) => ({
            tag: "link",
            attrs: {
              rel: "preload",
              as: "font",
              type: "font/woff2",
              crossorigin: true,
              href: `${base}${file}`,
            },
            injectTo: "head",
          })),
    },
  };
}
