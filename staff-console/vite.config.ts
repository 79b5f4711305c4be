import { defineScreen } from "@motcua/screen-kit/vite/screen-config.ts";
import { defineConfig } from "vite";

export default defineConfig(
  defineScreen({
    name: "staff",
    base: "/staff/",
    root: import.meta.dirname,
    title: "Một Cửa",
    shell: "page",
    limitKilobytes: 120,
    alsoKept: [],
  }),
);
