import { expect, test } from "vitest";

import { houseStyleCss, type PageHost } from "./house-style";

const houseStyle = {
  brand: "#1f4a9c",
  brandStrong: "#14346f",
  brandTint: "#e8eef9",
  onBrand: "#ffffff",
  deep: "#132b59",
  onDeep: "#ffffff",
  onDeepSoft: "#c3d1ec",
};

const host: PageHost = {
  slug: "an-organisation",
  name: "An organisation",
  contact: null,
  houseStyle,
};

test("a house style replaces the brand block, in the light and on paper", () => {
  expect(houseStyleCss(host)).toBe(
    '@media print,(prefers-color-scheme:light){[data-organisation="an-organisation"]{' +
      "--nm-brand:#1f4a9c;--nm-brand-strong:#14346f;--nm-brand-tint:#e8eef9;--nm-on-brand:#ffffff;" +
      "--nm-deep:#132b59;--nm-on-deep:#ffffff;--nm-on-deep-soft:#c3d1ec}}",
  );
});

test("an organisation without a house style keeps ours", () => {
  expect(houseStyleCss({ ...host, houseStyle: null })).toBeNull();
});

test("what is no colour never becomes CSS", () => {
  const css = houseStyleCss({
    ...host,
    houseStyle: { ...houseStyle, brand: "red}body{display:none", deep: "url(//example.org)" },
  });
  expect(css).not.toContain("red");
  expect(css).not.toContain("url");
  expect(css).toContain("--nm-brand-strong:#14346f");
});

test("a slug that is no slug sets nothing", () => {
  expect(houseStyleCss({ ...host, slug: 'a"]{}</style>' })).toBeNull();
});
