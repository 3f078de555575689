import { defineConfig } from "@playwright/test";
import { join } from "node:path";

// The system's Chromium, kept from calling its maker: without these switches it looks up hosts
// of its own at every start.
const chromium = {
  executablePath: process.env.CHROMIUM,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

export default defineConfig({
  outputDir: join(process.env.RESULTS ?? "test-results", "output"),
  reporter: [["list"]],
  // One more than the two processors of the machine: each waits for the network and for a clock at times.
  workers: 3,
  fullyParallel: true,
  // Other work may hold the machine; what passes at the second try only is said at the end of the
  // run, never hidden.
  retries: 1,
  forbidOnly: true,
  // Slow machines are no failure; something that never comes is.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    launchOptions: chromium,
    actionTimeout: 30_000,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    viewport: { width: 360, height: 640 },
    screenshot: "only-on-failure",
  },
  // One project for each step of `cargo xtask test`.
  projects: ["pages", "end-to-end", "firefox", "accessibility", "size", "screenshots"].map((name) => ({
    name,
    testDir: name,
    // All that is weighed goes into one table, in its order.
    fullyParallel: name !== "size",
  })),
});
