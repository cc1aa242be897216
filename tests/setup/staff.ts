import type { Page } from "playwright-core";

import type { Language } from "~/i18n";

import { password } from "./arrange-results";
import { sayIn, type Landmark, type Visitor } from "./browser";
import { speak } from "./respondent";

/** What HR and the network office do on their pages, in the words of their language. */
export function staff(visitor: Visitor, language: Language) {
  const { page, arrive, visit } = visitor;
  const t = sayIn(language);
  const titled = (key: string, values = {}): Landmark => ({
    title: t("common:title", { page: t(key, values) }),
  });
  const link = (name: string) => page.getByRole("link", { name, exact: true });

  async function sendPassword(email: string, home: Landmark): Promise<void> {
    await page.getByLabel(t("accounts:signIn.email")).fill(email);
    await page.getByLabel(t("accounts:signIn.password")).fill(password);
    await arrive(home, () =>
      page.getByRole("button", { name: t("accounts:signIn.submit") }).click(),
    );
  }

  return {
    t,
    titled,
    link,
    table: (name: string) => page.getByRole("table", { name, exact: true }),
    /** From the sign-in page to one's own pages. */
    async signIn(email: string, home: Landmark): Promise<void> {
      await visitor.speaks(language);
      await visit("/sign-in", t("accounts:signIn.title"));
      await sendPassword(email, home);
    },
    /** From the first page of the site, in Dutch, to one's own pages. */
    async comeIn(email: string, home: Landmark): Promise<void> {
      await visit("/", sayIn("nl")("pages:home.title"));
      await speak(visitor, language, t("pages:home.title"));
      await arrive(t("accounts:signIn.title"), () =>
        link(t("pages:home.doors.signIn.link")).click(),
      );
      await sendPassword(email, home);
    },
    sendPassword,
    async signOut(name: string): Promise<void> {
      await arrive(t("accounts:account.title"), () => link(name).click());
      await arrive(t("accounts:signIn.title"), () =>
        page.getByRole("button", { name: t("accounts:account.signOut"), exact: true }).click(),
      );
    },
    /** Another part of the same pages. */
    tab: (key: string) =>
      page
        .getByRole("navigation", { name: t("common:tabs") })
        .getByRole("link", { name: t(key), exact: true })
        .click(),
    /** Another choice on the same page: waits until it is the current one. */
    async choose(group: string, name: string | RegExp): Promise<void> {
      const choice = page.getByRole("navigation", { name: group }).getByRole("link", { name });
      await choice.click();
      await choice.and(page.locator("[aria-current=true]")).waitFor();
      await visitor.check();
    },
    /** Everything that stands in a list on the page, each as one line. */
    lines: async () => (await page.getByRole("listitem").allInnerTexts()).map(oneLine),
    /** Cells of a table, row by row, its heads included. */
    async rows(name: string): Promise<string[][]> {
      const rows = await page.getByRole("table", { name, exact: true }).getByRole("row").all();
      return await Promise.all(
        rows.map(async (row) => {
          const cells = row
            .getByRole("cell")
            .or(row.getByRole("rowheader"))
            .or(row.getByRole("columnheader"));
          return (await cells.allInnerTexts()).map(oneLine);
        }),
      );
    },
  };
}

/** Waits until the address says so: what changes it later would be another arrival. */
export async function tablesOpen(page: Page, count: number): Promise<void> {
  await page.waitForURL((url) => url.searchParams.getAll("table").length === count);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
