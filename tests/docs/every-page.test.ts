// What holds for every page is looked at in one visit: opening a page is what takes time.
import { beforeAll, expect, test } from "vitest";
import { axeFindings } from "./checks/axe.ts";
import { brokenLines, codeBlocks } from "./checks/code-blocks.ts";
import { visit, watchLayoutShift } from "./checks/layout-shift.ts";
import { overflowing, silentTables } from "./checks/phone.ts";
import { lastingTab, type Opened } from "./open.ts";
import { pages } from "./pages.ts";

const desktop = { width: 1440, height: 900 };
const phone = { width: 360, height: 740 };
// The pages that TypeDoc and the changelog make hold signatures that no screen is wide enough for.
const hasShortLines = (path: string) => /^(?:$|start|guides|project)/.test(path);

let tab: Opened;
beforeAll(async () => {
  tab = await lastingTab();
  await watchLayoutShift(tab.page);
});

test.each(pages)("/%s is whole, stands still, is accessible in both themes and fits a phone", async (path) => {
  const { page, complaints, strangers } = tab;
  await page.setViewportSize(desktop);
  const shift = await visit(page, path);
  expect
    .soft({ complaints: complaints.splice(0), strangers: strangers.splice(0) }, "complaints and other hosts")
    .toEqual({ complaints: [], strangers: [] });
  expect.soft(shift, "layout shift").toBeLessThanOrEqual(0.01);
  const { blocks, copied } = await codeBlocks(page);
  expect.soft(copied, "code blocks with a button that copies").toBe(blocks);
  if (hasShortLines(path)) expect.soft(await brokenLines(page), "lines of code that are broken").toEqual([]);
  expect.soft(await axeFindings(page), "what axe finds").toEqual([]);
  await page.setViewportSize(phone);
  expect.soft(await overflowing(page), "what does not fit a phone").toEqual([]);
  expect.soft(await silentTables(page), "tables that are wider than a phone and do not say so").toEqual([]);
});
