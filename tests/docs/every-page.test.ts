// What holds for every page is looked at in one visit of each window: opening a page is what takes time.
import { beforeAll, expect, test } from "vitest";
import { axeFindings } from "./checks/axe.ts";
import { brokenLines, codeBlocks } from "./checks/code-blocks.ts";
import { brokenWords, coveredCode, overflowing, silentTables } from "./checks/phone.ts";
import { measureVisits, type Visit } from "./checks/visit.ts";
import { lastingTab, type Opened } from "./open.ts";
import { pages } from "./pages.ts";

const desktop = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const narrow = { width: 360, height: 740 };
// The pages that TypeDoc and the changelog make hold signatures that no screen is wide enough for.
const hasShortLines = (path: string) => /^(?:$|start|guides|project)/.test(path);
const mostBytes = 80_000;

interface Tab extends Opened {
  readonly visit: (path: string) => Promise<Visit>;
}
let onDesktop: Tab;
let onPhone: Tab;
beforeAll(async () => {
  const tab = async (options: Parameters<typeof lastingTab>[0]) => {
    const opened = await lastingTab(options);
    return { ...opened, visit: await measureVisits(opened.page) };
  };
  [onDesktop, onPhone] = [await tab(desktop), await tab(phone)];
});

/** Visits a page, and expects what holds in every window. */
async function visit({ page, complaints, strangers, visit }: Tab, path: string) {
  const { shift, loaded } = await visit(path);
  expect
    .soft({ complaints: complaints.splice(0), strangers: strangers.splice(0) }, "complaints and other hosts")
    .toEqual({ complaints: [], strangers: [] });
  expect.soft(shift, "layout shift").toBeLessThanOrEqual(0.01);
  const bytes = loaded.reduce((sum, [size]) => sum + size, 0);
  expect.soft(bytes, `bytes of ${loaded.slice(0, 3).join(", ")} and others`).toBeLessThanOrEqual(mostBytes);
  return page;
}

test.each(pages)("/%s is whole, light, stands still, and is accessible in both themes", async (path) => {
  const page = await visit(onDesktop, path);
  const { blocks, copied } = await codeBlocks(page);
  expect.soft(copied, "code blocks with a button that copies").toBe(blocks);
  if (hasShortLines(path)) expect.soft(await brokenLines(page), "lines of code that are broken").toEqual([]);
  expect.soft(await axeFindings(page), "what axe finds").toEqual([]);
});

test.each(pages)("/%s is whole, light, stands still, and fits a phone", async (path) => {
  const page = await visit(onPhone, path);
  expect.soft(await coveredCode(page), "code under a copy button").toEqual([]);
  if (!path.startsWith("api/")) expect.soft(await brokenWords(page), "short words of code in two").toEqual([]);
  await page.setViewportSize(narrow);
  expect.soft(await overflowing(page), "what does not fit a phone").toEqual([]);
  expect.soft(await silentTables(page), "tables that are wider than a phone and do not say so").toEqual([]);
  await page.setViewportSize(phone.viewport);
});
