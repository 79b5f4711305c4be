import { defineTexts, type TextsLike } from "@motcua/screen-kit";

const vi = {
  title: "Tài khoản của tôi",
  words: "Các nơi đang đăng nhập bằng tài khoản này. Thấy nơi lạ thì đăng xuất nơi đó và đổi mật khẩu.",
  sessions: "Nơi đang đăng nhập",
  where: "Trình duyệt, máy",
  address: "Địa chỉ mạng",
  since: "Đăng nhập lúc",
  seen: "Dùng lần cuối",
  actions: "Thao tác",
  here: "Chính trang này",
  seat: (seat: string) => `chỗ ${seat}`,
  unknownAgent: "Không rõ trình duyệt",
  now: "Vừa xong",
  signOutOf: "Đăng xuất",
  signOutOfLabel: (place: string, since: string) => `Đăng xuất ${place}, đăng nhập lúc ${since}`,
  signedOutOf: "Đã đăng xuất ở nơi đó.",
  everywhere: "Đăng xuất ở mọi nơi",
  everywhereWords: "Kể cả trang này. Số đang phục vụ ở quầy không bị ảnh hưởng.",
  sure: "Đăng xuất ở mọi nơi, kể cả trang này?",
  password: "Đổi mật khẩu",
};

const en: TextsLike<typeof vi> = {
  title: "My account",
  words:
    "Where this account is signed in. If you see a place you do not know, sign it out and change your password.",
  sessions: "Signed in at",
  where: "Browser, computer",
  address: "Network address",
  since: "Signed in",
  seen: "Last used",
  actions: "Actions",
  here: "This page",
  seat: (seat) => `seat ${seat}`,
  unknownAgent: "Unknown browser",
  now: "Just now",
  signOutOf: "Sign out",
  signOutOfLabel: (place, since) => `Sign out ${place}, signed in ${since}`,
  signedOutOf: "That place is signed out.",
  everywhere: "Sign out everywhere",
  everywhereWords: "This page too. The number being served at a counter is not touched.",
  sure: "Sign out everywhere, this page too?",
  password: "Change password",
};

/** What somebody finds of their own account: where they are signed in, and the way to another password. */
export const accountTexts = defineTexts({ vi, en });
