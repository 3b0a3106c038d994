// A finished site on a local server, as a host would serve it: compressed or not, with a policy.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
  ".txt": "text/plain; charset=utf-8",
};
const SMALL = /^(text|application)\/|svg/; // what a host compresses

// A host's own policy, in a header: what a page asks for itself comes on top. A page may name digests
// of scripts that stand in it, and nothing looser.
const policy = (html) =>
  `default-src 'none'; script-src 'self' ${(html.match(/'sha256-[\w+/=]+'/g) ?? []).join(" ")}; style-src 'self'; ` +
  "img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'";

// Serve the folder `site` under the path `base`; gives its address, with a slash, and `close`.
export async function serve({ site, base }, { compressed = true } = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const within = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : "";
    const wanted = pathname.endsWith("/") ? `${within}index.html` : within;
    const file = join(site, normalize(`/${wanted}`));
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const headers = { "Content-Type": type, "Cache-Control": "max-age=600" };
    try {
      let bytes = await readFile(file);
      if (type.startsWith("text/html")) headers["Content-Security-Policy"] = policy(bytes.toString());
      const accepts = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
      if (compressed && accepts && SMALL.test(type)) {
        bytes = gzipSync(bytes);
        headers["Content-Encoding"] = "gzip";
      }
      response.writeHead(200, { ...headers, "Content-Length": bytes.length });
      response.end(bytes);
    } catch {
      response.writeHead(404, { "Content-Type": "text/plain" });
      response.end("Not there.");
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const address = `http://127.0.0.1:${server.address().port}${base}`;
  return { address, close: () => server.close() };
}
