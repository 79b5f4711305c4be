import { defineScreen } from "@motcua/screen-kit/vite/screen-config.ts";
import { defineConfig } from "vite";

// No service worker: a page that is visited once leaves nothing on a visitor's phone.
export default defineConfig(
  defineScreen({
    name: "phone",
    base: "/phone/",
    root: import.meta.dirname,
    title: "Theo dõi số thứ tự",
    shell: "page",
    limitKilobytes: 50,
    alsoKept: [],
  }),
);
