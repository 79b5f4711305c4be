import { defineScreen } from "@motcua/screen-kit/vite/screen-config.ts";
import { defineConfig } from "vite";

export default defineConfig(
  defineScreen({
    name: "tablet",
    base: "/tablet/",
    root: import.meta.dirname,
    title: "Đánh giá phục vụ",
    shell: "device",
    limitKilobytes: 50,
    alsoKept: [],
  }),
);
