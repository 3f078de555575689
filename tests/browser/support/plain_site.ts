// The plain pages on the strictest host there could be: nothing runs, and nothing but their own
// style sheet and picture is loaded.

import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

/** All that the pages need of a host. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
};

export class PlainSite {
  private constructor(private readonly server: Server, readonly address: string) {}

  static async serve(folder: string): Promise<PlainSite> {
    const server = createServer(async (request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
      const type = TYPES[extname(path)];
      const body = type && (await readFile(join(folder, normalize(path))).catch(() => undefined));
      response.setHeader("Content-Security-Policy", POLICY);
      response.setHeader("Content-Type", type ?? "text/plain");
      response.statusCode = body ? 200 : 404;
      response.end(body ?? "");
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    return new PlainSite(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
