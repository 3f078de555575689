// Firefox, spoken to over WebDriver BiDi, which it has built in: the system's own browser needs no
// driver and no build of a test tool's maker.

import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import WebSocket from "ws";

export class Firefox {
  private asked = 0;
  private readonly waiting = new Map<number, (answer: { result?: any; error?: string; message?: string }) => void>();
  private tab = "";

  private constructor(
    private readonly program: ChildProcess,
    private readonly profile: string,
    private readonly socket: WebSocket,
  ) {
    socket.on("message", (data) => {
      const answer = JSON.parse(String(data));
      this.waiting.get(answer.id)?.(answer);
      this.waiting.delete(answer.id);
    });
  }

  static async start(path: string): Promise<Firefox> {
    const profile = await mkdtemp(join(tmpdir(), "firefox-"));
    const program = spawn(path, ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0", "about:blank"], {
      stdio: ["ignore", "ignore", "pipe"],
      // A home of its own: root's may belong to somebody else, which Firefox refuses.
      env: { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: "1" },
    });
    const socket = new WebSocket(`${await address(program)}/session`);
    await new Promise((ready, failed) => socket.once("open", ready).once("error", failed));
    const firefox = new Firefox(program, profile, socket);
    await firefox.ask("session.new", { capabilities: {} });
    const { contexts } = await firefox.ask("browsingContext.getTree", {});
    firefox.tab = contexts[0].context;
    return firefox;
  }

  async goto(url: string): Promise<void> {
    await this.ask("browsingContext.navigate", { context: this.tab, url, wait: "complete" });
  }

  /** What an expression of the page comes to, as text. */
  async value(expression: string): Promise<string> {
    const { result, exceptionDetails } = await this.ask("script.evaluate", {
      expression: `String(${expression})`,
      target: { context: this.tab },
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  }

  /** Waits until an expression comes to true. */
  async until(expression: string): Promise<void> {
    const end = Date.now() + 30_000;
    while ((await this.value(`Boolean(${expression})`)) !== "true") {
      if (Date.now() > end) throw new Error(`never came true in Firefox: ${expression}`);
      await new Promise((later) => setTimeout(later, 100));
    }
  }

  /** Presses keys as a keyboard would. */
  async keys(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]);
    await this.ask("input.performActions", { context: this.tab, actions: [{ type: "key", id: "keyboard", actions }] });
  }

  async stop(): Promise<void> {
    this.socket.close();
    const ended = new Promise((done) => this.program.once("exit", done));
    this.program.kill();
    await ended;
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  private async ask(method: string, params: object): Promise<any> {
    const id = ++this.asked;
    const answer = new Promise<{ result?: any; error?: string; message?: string }>((resolve) => this.waiting.set(id, resolve));
    this.socket.send(JSON.stringify({ id, method, params }));
    const { result, error, message } = await answer;
    if (error) throw new Error(`${method}: ${error}: ${message}`);
    return result;
  }
}

/** Where Firefox listens, which it says once it does. */
async function address(program: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: program.stderr! })) {
    const found = line.match(/ws:\/\/\S+/)?.[0];
    if (found) return found;
  }
  throw new Error("Firefox ended before it said where it listens");
}
