/** Helps people to trust the hub's own authority on each device, in Vietnamese and English. */
import { X509Certificate } from "node:crypto";
import type { App } from "./app.ts";
import { no } from "./status-of.ts";

export function serveTrust(app: App, authority: string | null): void {
  const hidden = { schema: { hide: true } } as const;
  const page = authority === null ? pageWithout : pageWith(new X509Certificate(authority).fingerprint256);

  app.get("/trust", hidden, (_request, reply) => reply.type("text/html; charset=utf-8").send(page));
  app.get("/trust/trust.css", hidden, (_request, reply) => reply.type("text/css; charset=utf-8").send(css));
  app.get("/trust/motcua-ca.crt", hidden, (_request, reply) => {
    if (authority === null) return reply.send(no(reply, { code: "unknown-ask" }));
    return reply
      .type("application/x-x509-ca-cert")
      .header("content-disposition", 'attachment; filename="motcua-ca.crt"')
      .header("cache-control", "no-cache")
      .send(authority);
  });
}

const frame = (body: string) => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tin cậy máy chủ Một Cửa · Trust this hub</title>
<link rel="stylesheet" href="/trust/trust.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

const pageWithout = frame(`<h1>Không cần làm gì thêm</h1>
<p>Máy chủ này dùng chứng chỉ đã được tin cậy.</p>
<section lang="en"><h2>Nothing to do</h2><p>This hub uses a certificate that is trusted already.</p></section>`);

const pageWith = (fingerprint: string) =>
  frame(`<h1>Để thiết bị này tin cậy máy chủ Một Cửa</h1>
<p>Máy chủ trong cơ quan tự cấp chứng chỉ cho mình, không cần Internet. Mỗi thiết bị cài chứng chỉ gốc một lần, sau đó trình duyệt không cảnh báo nữa.</p>
<p><a class="step" href="/trust/motcua-ca.crt" download>Tải chứng chỉ gốc</a></p>
<p>Trước khi cài, xin đối chiếu dấu vân tay SHA-256 dưới đây với cùng trang này mở ngay trên máy chủ:</p>
<pre>${fingerprint}</pre>
<h2>Cách cài</h2>
<ul>
<li><strong>Android:</strong> Cài đặt → Bảo mật → Mã hóa và thông tin xác thực → Cài đặt chứng chỉ → Chứng chỉ CA → chọn tệp vừa tải.</li>
<li><strong>Windows:</strong> mở tệp → Cài đặt chứng chỉ → Máy cục bộ → Đặt vào kho “Trusted Root Certification Authorities”.</li>
<li><strong>iPhone, iPad:</strong> mở tệp, cài hồ sơ, rồi vào Cài đặt → Cài đặt chung → Giới thiệu → Cài đặt tin cậy chứng nhận.</li>
<li><strong>Linux (Chrome):</strong> Cài đặt → Quyền riêng tư và bảo mật → Bảo mật → Quản lý chứng chỉ → Tổ chức phát hành → Nhập.</li>
</ul>
<section lang="en">
<h1>Make this device trust the hub</h1>
<p>The hub of this office made its own certificate, without the Internet. Each device installs the root certificate once; after that the browser warns no more.</p>
<p><a class="step" href="/trust/motcua-ca.crt" download>Download the root certificate</a></p>
<p>Before installing, compare the SHA-256 fingerprint above with this same page opened on the hub itself.</p>
<h2>How to install</h2>
<ul>
<li><strong>Android:</strong> Settings → Security → Encryption &amp; credentials → Install a certificate → CA certificate → the downloaded file.</li>
<li><strong>Windows:</strong> open the file → Install Certificate → Local Machine → place it in “Trusted Root Certification Authorities”.</li>
<li><strong>iPhone, iPad:</strong> open the file, install the profile, then Settings → General → About → Certificate Trust Settings.</li>
<li><strong>Linux (Chrome):</strong> Settings → Privacy and security → Security → Manage certificates → Authorities → Import.</li>
</ul>
</section>`);

const css = `body { margin: 0; background: #f3f6fa; color: #0e1f38; font: 18px/1.6 "Be Vietnam Pro", system-ui, sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.2rem; margin-top: 2rem; }
pre { background: #fff; border: 1px solid #d9e1ec; border-radius: 14px; padding: 1rem; white-space: pre-wrap; word-break: break-all; }
li { margin: 0.5rem 0; }
section { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid #d9e1ec; }
a.step { display: inline-block; background: #0a5ca8; color: #fff; padding: 0.9rem 1.4rem; border-radius: 14px; font-weight: 700; text-decoration: none; }
a.step:focus-visible { outline: 4px solid #ffb81c; outline-offset: 2px; }
`;
