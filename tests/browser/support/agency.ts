// Somebody else's web site: another origin, another host program, its own policy and styles.

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Styles that would ruin a widget they could reach. */
const STYLE = `
  * { color: rgb(0, 128, 0) !important; letter-spacing: 1em; }
  input, button { display: none !important; }
  html { font-size: 62.5%; }
`;

export class Agency {
  private constructor(private readonly server: Server, readonly address: string) {}

  /** Serves one page whose policy allows this widget's host what the guide asks for, and no more. */
  static async serve(widgetHost: string, body: string): Promise<Agency> {
    const host = widgetHost.replace(/\/$/, "");
    const policy =
      `default-src 'none'; script-src ${host} 'wasm-unsafe-eval'; connect-src ${host}; ` +
      `style-src 'self'; frame-src ${host}`;
    const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>UBND xã</title>
      <link rel="icon" href="data:,"><link rel="stylesheet" href="style.css"></head>
      <body><h1>UBND xã</h1>${body}</body></html>`;
    const server = createServer((request, response) => {
      const style = request.url === "/style.css";
      response.setHeader("Content-Type", style ? "text/css" : "text/html; charset=utf-8");
      response.setHeader("Content-Security-Policy", `${policy}; img-src data:`);
      response.end(style ? STYLE : page);
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    return new Agency(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
