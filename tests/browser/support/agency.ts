// Somebody else's web site: another origin, another host program, its own policy and styles.

import type { Page } from "@playwright/test";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Styles that would ruin a widget they could reach. */
const STYLE = `
  * { color: rgb(0, 128, 0) !important; letter-spacing: 1em; }
  input, button { display: none !important; }
  html { font-size: 62.5%; }
`;

/** What an agency's own script would notice: errors that reached it, and what the widget told. */
const SCRIPT = `
  window.errors = [];
  window.told = [];
  addEventListener("error", (event) => errors.push(String(event.message)));
  addEventListener("unhandledrejection", (event) => errors.push(String(event.reason)));
  for (const name of ["thu-tuc:ready", "thu-tuc:open", "thu-tuc:error", "thu-tuc:height"]) {
    addEventListener(name, (event) => told.push(name + " " + JSON.stringify(event.detail ?? null)), true);
  }
`;

/** How an agency wrote its page. */
export interface AgencyPage {
  body: string;
  /** Stands at the end of the head. */
  head?: string;
  style?: string;
  /** Everything before the head. */
  start?: string;
  /** What is added to the policy. */
  policy?: string;
  /** What compiling WebAssembly takes; an agency may forget it. */
  wasm?: string;
  charset?: string;
  /** Takes from other origins only what says that it may be taken. */
  isolated?: boolean;
}

/** The one tag that an agency pastes. */
export const tag = (host: string, attributes = "", fallback = FALLBACK): string =>
  `<script type="module" src="${host}thu-tuc.js"></script>\n<thu-tuc ${attributes}>${fallback}</thu-tuc>`;

const FALLBACK = `<a href="https://dichvucong.gov.vn">Cổng Dịch vụ công</a>`;

export class Agency {
  private constructor(private readonly server: Server, readonly address: string) {}

  /** Serves one page whose policy allows this widget's host what the guide asks for, and no more. */
  static async serve(widgetHost: string, of: AgencyPage): Promise<Agency> {
    const host = widgetHost.replace(/\/$/, "");
    const policy =
      `default-src 'none'; script-src 'self' ${host} ${of.wasm ?? "'wasm-unsafe-eval'"}; connect-src ${host}; ` +
      `style-src 'self'; frame-src ${host}; img-src data:; ${of.policy ?? ""}`;
    const page =
      `${of.start ?? `<!doctype html><html lang="vi">`}<head><title>UBND xã</title>` +
      `<link rel="icon" href="data:,"><script src="/host.js"></script><link rel="stylesheet" href="/style.css">${of.head ?? ""}</head>` +
      `<body><h1>UBND xã</h1>${of.body}</body></html>`;
    const answers: Record<string, [type: string, text: string]> = {
      "/style.css": ["text/css", of.style ?? STYLE],
      "/host.js": ["text/javascript", SCRIPT],
    };
    const server = createServer((request, response) => {
      const [type, text] = answers[request.url ?? ""] ?? [`text/html; charset=${of.charset ?? "utf-8"}`, page];
      response.setHeader("Content-Type", type);
      response.setHeader("Content-Security-Policy", policy);
      if (of.isolated) {
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
      }
      response.end(text);
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    return new Agency(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** Shows an agency's page for the length of a test. */
export async function on(
  page: Page,
  widgetHost: string,
  of: AgencyPage | string,
  look: (agency: Agency) => Promise<void>,
): Promise<void> {
  const agency = await Agency.serve(widgetHost, typeof of === "string" ? { body: of } : of);
  try {
    await page.goto(agency.address);
    await look(agency);
  } finally {
    agency.stop();
  }
}

/** What reached the agency's own script. */
export async function heard(page: Page): Promise<{ errors: string[]; told: string[] }> {
  return page.evaluate(() => {
    const { errors, told } = window as unknown as { errors: string[]; told: string[] };
    return { errors, told };
  });
}
