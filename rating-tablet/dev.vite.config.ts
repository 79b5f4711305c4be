import preact from "@preact/preset-vite";
import { defineConfig } from "vite";

/** Builds the page that shows one face at a time, for tests and for looking; the tablet itself never carries it. */
export default defineConfig({
  root: import.meta.dirname,
  base: "/faces/",
  logLevel: "error",
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  build: { emptyOutDir: true, rolldownOptions: { input: `${import.meta.dirname}/dev.html` } },
});
