import { useNonce } from "./nonce";

/** The organisation that a page belongs to, as far as a page shows it. */
export type PageHost = {
  readonly slug: string;
  readonly name: string;
  /** Whom to ask for help. */
  readonly contact: string | null;
  readonly houseStyle: (BrandColours & { readonly logo?: PageLogo | undefined }) | null;
};

type PageLogo = {
  readonly alternative: string;
  readonly width: number;
  readonly height: number;
  readonly hash: string;
};

type BrandColours = {
  readonly brand: string;
  readonly brandStrong: string;
  readonly brandTint: string;
  readonly onBrand: string;
  readonly deep: string;
  readonly onDeep: string;
  readonly onDeepSoft: string;
};

/**
 * The brand block of a house style as CSS. In the dark our own brand stays: only the light colours are
 * checked for contrast.
 *
 * @returns null where nothing is to be set; a value that is no six-digit colour is left out
 */
export function houseStyleCss(host: PageHost): string | null {
  const style = host.houseStyle;
  if (!style || !/^[a-z0-9-]+$/.test(host.slug)) return null;
  const tokens = [
    ["--nm-brand", style.brand],
    ["--nm-brand-strong", style.brandStrong],
    ["--nm-brand-tint", style.brandTint],
    ["--nm-on-brand", style.onBrand],
    ["--nm-deep", style.deep],
    ["--nm-on-deep", style.onDeep],
    ["--nm-on-deep-soft", style.onDeepSoft],
  ] as const;
  const lines = tokens
    .filter(([, colour]) => /^#[0-9a-f]{6}$/i.test(colour))
    .map(([token, colour]) => `${token}:${colour}`);
  if (lines.length === 0) return null;
  return `@media print,(prefers-color-scheme:light){[data-organisation="${host.slug}"]{${lines.join(";")}}}`;
}

/** Sets the house style for everything under `data-organisation`. */
export function HouseStyle({ host }: { readonly host: PageHost }) {
  const nonce = useNonce();
  const css = houseStyleCss(host);
  if (!css) return null;
  return <style nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: css }} />;
}

/** Pixels that a logo may take in a header. */
const room = { width: 176, height: 44 };

/** Whose page this is: the logo, or the name where there is none. */
export function HostMark({ host }: { readonly host: PageHost }) {
  const logo = host.houseStyle?.logo;
  if (!logo) return <>{host.name}</>;
  const scale = Math.min(room.width / logo.width, room.height / logo.height, 1);
  return (
    <img
      className="nm-logo"
      src={`/logo/${logo.hash}`}
      alt={logo.alternative}
      width={Math.round(logo.width * scale)}
      height={Math.round(logo.height * scale)}
    />
  );
}
