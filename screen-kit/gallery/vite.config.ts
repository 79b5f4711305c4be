import { defineConfig } from "vite";
import { defineScreen } from "../vite/screen-config.ts";

export default defineConfig(
  defineScreen({
    name: "gallery",
    base: "/gallery/",
    root: import.meta.dirname,
    title: "Các phần dùng chung",
    shell: "page",
    limitKilobytes: 50,
    alsoKept: [],
  }),
);
