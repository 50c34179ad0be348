// Look at pages of `audit --html` in Chromium: on a desktop and a phone, light, dark and printed.
//
// A stage of .ci/run of its own. It needs Debian's chromium, and playwright-core where NODE_PATH
// says: node tests/browser/report.mjs PAGE...

import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const { chromium } = createRequire(import.meta.url)("playwright-core");

const VIEWS = [1280, 390].flatMap((width) => [
  { width, colorScheme: "light", media: "screen" },
  { width, colorScheme: "dark", media: "screen" },
]);
VIEWS.push({ width: 320, colorScheme: "light", media: "screen" }); // a page at 400 %, WCAG 1.4.10
VIEWS.push({ width: 930, colorScheme: "light", media: "screen" }); // the narrowest with tables
VIEWS.push({ width: 688, colorScheme: "dark", media: "print" }); // A4 between its margins

// Runs in the page: gives how many texts it saw, and what is wrong with it.
function look({ media, width }) {
  const faults = [];
  const fault = (what, element) =>
    faults.push(`${what}: <${element.tagName.toLowerCase()}> ${element.textContent.trim().slice(0, 60)}`);
  const root = document.documentElement;

  if (!root.lang) faults.push("no language");
  if (!document.title.trim()) faults.push("no title");
  for (const landmark of ["header", "main", "footer"]) {
    const found = document.querySelectorAll(`body > ${landmark}`).length;
    if (found !== 1) faults.push(`${found} landmarks <${landmark}>`);
  }
  for (const part of document.querySelectorAll("nav, section")) {
    const named = part.getAttribute("aria-labelledby");
    const name = named ? document.getElementById(named)?.textContent : part.getAttribute("aria-label");
    if (!name?.trim()) fault("a part without a name", part);
  }
  let level = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const own = Number(heading.tagName[1]);
    if (own > level + 1) fault("a level of headings left out", heading);
    level = own;
  }
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    if (!document.getElementById(link.hash.slice(1))) fault("a link to nowhere", link);
  }

  if (root.scrollWidth > root.clientWidth) {
    faults.push(`${root.scrollWidth} pixels wide in a window of ${root.clientWidth}`);
  }

  const parts = (colour) => {
    const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
    return { rgb: [red, green, blue], alpha };
  };
  const over = (top, below) =>
    top.rgb.map((value, index) => value * top.alpha + below[index] * (1 - top.alpha));
  const ground = (element) => {
    if (element === null) return [255, 255, 255];
    return over(parts(getComputedStyle(element).backgroundColor), ground(element.parentElement));
  };
  const luminance = (rgb) => {
    const [red, green, blue] = rgb.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };

  let texts = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("title, desc, style")) continue;
    const hidden = !element.checkVisibility({ contentVisibilityAuto: true });
    if (hidden) {
      const said = element.closest("details") && !element.closest("[aria-hidden]");
      if (media === "print" && said) fault("not printed", element);
      continue;
    }
    if (element.closest("thead") && getComputedStyle(element.closest("thead")).position === "absolute") {
      continue; // on a phone each cell has its heading beside it
    }
    texts += 1;
    const range = document.createRange();
    range.selectNodeContents(node);
    const picture = element.closest("svg");
    for (const box of range.getClientRects()) {
      if (box.left < -0.5 || box.right > root.clientWidth + 0.5) fault("text off the page", element);
      for (let around = element; around !== document.body; around = around.parentElement) {
        const clips = around === picture || getComputedStyle(around).overflowX !== "visible";
        const frame = around.getBoundingClientRect();
        if (clips && (box.right > frame.right + 1 || box.left < frame.left - 1 ||
                      box.bottom > frame.bottom + 1 || box.top < frame.top - 1)) {
          fault("text clipped", element);
          break;
        }
      }
    }
    const style = getComputedStyle(element);
    const scale = picture ? picture.getBoundingClientRect().width / picture.viewBox.baseVal.width : 1;
    const shown = parseFloat(style.fontSize) * scale;
    if (media === "screen" && width >= 390 && shown < 11) fault("text too small", element);
    const paint = parts(picture ? style.fill : style.color);
    const behind = ground(element);
    const found = contrast(over(paint, behind), behind);
    if (found < 4.5) fault(`contrast of ${found.toFixed(2)}`, element);
  }
  return { texts, faults };
}

async function check(browser, file, view) {
  const { width, colorScheme, media } = view;
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  const faults = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    if (request.url() !== String(file)) faults.push(`asks for ${request.url()}`);
  });
  await page.emulateMedia({ colorScheme, media });
  await page.goto(String(file));
  const found = [await page.evaluate(look, view)];
  if (media === "screen") {
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
    found.push(await page.evaluate(look, view));
  }
  await page.close();
  const texts = found.at(-1).texts;
  if (texts < 50) faults.push(`only ${texts} texts`);
  return { texts, faults: new Set([...faults, ...found.flatMap((each) => each.faults)]) };
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: process.getuid() === 0 ? ["--no-sandbox"] : [],
});
let [passed, failed] = [0, 0];
try {
  for (const path of process.argv.slice(2)) {
    for (const view of VIEWS) {
      const { texts, faults } = await check(browser, pathToFileURL(resolve(path)), view);
      const name = `${path}, ${view.width} pixels, ${view.colorScheme}, ${view.media}`;
      console.log(`${name}: ${texts} texts, ${faults.size} faults`);
      faults.forEach((each) => console.log(`  ${each}`));
      faults.size === 0 ? (passed += 1) : (failed += 1);
    }
  }
} finally {
  await browser.close();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
