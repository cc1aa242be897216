/** Bytes. */
export const mostLogoBytes = 200 * 1024;
/** Pixels of either side. */
export const logoSides = { least: 16, most: 2_000 } as const;
const longestShape = 8;

export type LogoType = "image/png" | "image/jpeg";
export type LogoPicture = {
  readonly type: LogoType;
  readonly width: number;
  readonly height: number;
};

/** Why a picture is refused; each is a text `members:logo.problem.…`. */
export type LogoProblem =
  "no-file" | "alternative" | "too-large" | "no-picture" | "too-small" | "too-wide";

/** What a file is by what stands in it, whatever its name says: a PNG or JPEG of a size that can stand in a header. */
export function readLogo(bytes: Uint8Array): LogoPicture | LogoProblem {
  if (bytes.length === 0) return "no-file";
  if (bytes.length > mostLogoBytes) return "too-large";
  const picture = readPng(bytes) ?? readJpeg(bytes);
  if (!picture) return "no-picture";
  const { width, height } = picture;
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (short < logoSides.least) return "too-small";
  return long > logoSides.most || long > longestShape * short ? "too-wide" : picture;
}

const pngMark = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const pngEnd = [0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

/** Source: PNG specification, third edition, 5.2 and 11.2.1: the first chunk is IHDR, the last is IEND. */
function readPng(bytes: Uint8Array): LogoPicture | null {
  const header = [0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
  if (!holds(bytes, 0, [...pngMark, ...header])) return null;
  if (bytes.length < 45 || !holds(bytes, bytes.length - pngEnd.length, pngEnd)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { type: "image/png", width: view.getUint32(16), height: view.getUint32(20) };
}

/** Source: ITU-T T.81, annex B: segments follow each other up to the frame header, which holds the size. */
function readJpeg(bytes: Uint8Array): LogoPicture | null {
  if (!holds(bytes, 0, [0xff, 0xd8, 0xff])) return null;
  if (!holds(bytes, bytes.length - 2, [0xff, 0xd9])) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const kind = bytes[at + 1] ?? 0;
    if (kind === 0xff) at += 1;
    else if (isFrame(kind)) {
      return { type: "image/jpeg", width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    } else if (kind === 0xda || view.getUint16(at + 2) < 2) return null;
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** SOF0 to SOF15, without the three of that range that mean something else. */
function isFrame(kind: number): boolean {
  return kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind);
}

function holds(bytes: Uint8Array, start: number, mark: readonly number[]): boolean {
  return mark.every((byte, place) => bytes[start + place] === byte);
}
