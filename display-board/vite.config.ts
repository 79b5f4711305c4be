import { defineScreen } from "@motcua/screen-kit/vite/screen-config.ts";
import { defineConfig } from "vite";

export default defineConfig(
  defineScreen({
    name: "board",
    base: "/board/",
    root: import.meta.dirname,
    title: "Bảng gọi số",
    shell: "device",
    limitKilobytes: 50,
    alsoKept: [],
  }),
);
