/** Finds Chromium for the tests that need a browser, or asks the system's package manager for it. */
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { run } from "./support.mjs";

const places = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/snap/bin/chromium",
    "/opt/google/chrome/chrome",
  ],
  darwin: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: [
    "Chromium\\Application\\chrome.exe",
    "Google\\Chrome\\Application\\chrome.exe",
    "Microsoft\\Edge\\Application\\msedge.exe",
  ].flatMap((program) =>
    ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((name) => join(process.env[name] ?? "C:\\", program)),
  ),
};

/** Path of a Chromium, or undefined: GROUNDSWELL_CHROMIUM, CHROME_PATH, the usual places, the path. */
export function findChromium() {
  const named = [process.env.GROUNDSWELL_CHROMIUM, process.env.CHROME_PATH];
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) =>
      ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].map((name) => join(folder, name)),
    );
  return [...named, ...(places[process.platform] ?? []), ...onPath].find((path) => path && runnable(path));
}

/** Finds Chromium or, on a Debian-like Linux and where no password is asked for, installs it; undefined where it cannot be had. */
export async function haveChromium(say = console.log) {
  const found = findChromium();
  if (found || process.platform !== "linux" || !existsSync("/usr/bin/apt-get")) return found;
  const quiet = { stdio: "pipe" };
  const root = process.getuid?.() === 0;
  if (!root && (await run("sudo", ["-n", "true"], quiet)).code !== 0) return undefined;
  say("installing Chromium with apt-get (once) ...");
  const apt = (...args) =>
    run(root ? "apt-get" : "sudo", root ? args : ["-n", "apt-get", ...args], {
      ...quiet,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  await apt("update");
  await apt("install", "-y", "--no-install-recommends", "chromium");
  return findChromium();
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
