import { getDocument, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { z } from "zod";

/** An element of a PDF's structure tree, with the words that stand in it. */
export type PdfNode = {
  readonly role: string;
  readonly children: readonly PdfNode[];
  /** Its own words and those of its children, in reading order; a new line where one begins on the page. */
  readonly text: string;
  /** What stands in the place of a picture. */
  readonly alternative: string | null;
};

export type PdfLink = { readonly url: string | null; readonly description: string };

export type ReadPdf = {
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly marked: boolean;
  /** The part of PDF/UA that the file says it keeps to. */
  readonly accessible: string | null;
  readonly pages: number;
  readonly bookmarks: readonly string[];
  /** The elements of all pages; one that goes on to the next page stands here once for each. */
  readonly nodes: readonly PdfNode[];
  readonly links: readonly PdfLink[];
  /** Words outside every element, page by page, that are marked as no content. */
  readonly artifacts: readonly string[];
  /** Words that are neither. */
  readonly untagged: readonly string[];
};

type Tree = {
  readonly role?: string | undefined;
  readonly type?: string | undefined;
  readonly id?: string | undefined;
  readonly alt?: string | undefined;
  readonly children?: readonly Tree[] | undefined;
};

const treeSchema: z.ZodType<Tree> = z.lazy(() =>
  z.object({
    role: z.string().optional(),
    type: z.string().optional(),
    id: z.string().optional(),
    alt: z.string().optional(),
    children: z.array(treeSchema).optional(),
  }),
);
const itemSchema = z.object({
  type: z.string().optional(),
  str: z.string().optional(),
  hasEOL: z.boolean().optional(),
  id: z.string().nullish(),
  tag: z.string().nullish(),
});
const infoSchema = z.object({ Title: z.string().optional(), Language: z.string().optional() });
const linkSchema = z.object({
  subtype: z.string(),
  url: z.string().optional(),
  contentsObj: z.object({ str: z.string() }),
});

/** Reads a PDF with a reader of another make than the one that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  const [{ info, metadata }, marked, outline] = await Promise.all([
    pdf.getMetadata(),
    pdf.getMarkInfo(),
    pdf.getOutline(),
  ]);
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) =>
      readPage(await pdf.getPage(index + 1)),
    ),
  );
  const { Title, Language } = infoSchema.parse(info);
  const bookmark = (item: { title: string; items: unknown }): string[] => {
    const below = z.array(z.object({ title: z.string(), items: z.unknown() })).parse(item.items);
    return [item.title, ...below.flatMap((one) => bookmark({ ...one, items: one.items ?? [] }))];
  };
  const read = {
    title: Title,
    language: Language,
    marked: z.object({ Marked: z.boolean() }).parse(marked).Marked,
    accessible: z.string().nullable().parse(metadata.get("pdfuaid:part")),
    pages: pdf.numPages,
    bookmarks: (outline ?? []).flatMap(bookmark),
    nodes: pages.flatMap(({ nodes }) => nodes),
    links: pages.flatMap(({ links }) => links),
    artifacts: pages.map(({ artifacts }) => artifacts),
    untagged: pages.flatMap(({ untagged }) => untagged),
  };
  await task.destroy();
  return read;
}

async function readPage(page: PDFPageProxy) {
  const [tree, content, annotations] = await Promise.all([
    page.getStructTree(),
    page.getTextContent({ includeMarkedContent: true }),
    page.getAnnotations(),
  ]);
  const texts = new Map<string, string>();
  const open: { id: string | null; tag: string }[] = [];
  let artifacts = "";
  const untagged: string[] = [];
  for (const item of z.array(itemSchema).parse(content.items)) {
    if (item.type?.startsWith("beginMarkedContent")) {
      open.push({ id: item.id ?? null, tag: item.tag ?? "" });
    } else if (item.type === "endMarkedContent") open.pop();
    else if (item.str !== undefined) {
      const words = item.hasEOL ? `${item.str}\n` : item.str;
      const id = open.findLast((one) => one.id !== null)?.id;
      if (id) texts.set(id, (texts.get(id) ?? "") + words);
      else if (open.some(({ tag }) => tag === "Artifact")) artifacts += words;
      else if (words.trim() !== "") untagged.push(words);
    }
  }
  const root = tree ? nodeOf(treeSchema.parse(tree), texts) : null;
  const links = z
    .array(z.unknown())
    .parse(annotations)
    .map((one) => linkSchema.parse(one))
    .map(({ url, contentsObj }) => ({ url: url ?? null, description: contentsObj.str }));
  return { nodes: root?.children ?? [], links, artifacts, untagged };
}

function nodeOf(
  { role = "", alt, children = [] }: Tree,
  texts: ReadonlyMap<string, string>,
): PdfNode {
  const nodes: PdfNode[] = [];
  let text = "";
  for (const child of children) {
    if (child.role !== undefined) {
      const node = nodeOf(child, texts);
      nodes.push(node);
      text += node.text;
    } else {
      text += texts.get(child.id ?? "") ?? "";
      if (child.type === "object")
        nodes.push({ role: "object", children: [], text: "", alternative: null });
    }
  }
  return { role, children: nodes, text, alternative: alt ?? null };
}

/** A node and all below it, in reading order. */
export function withDescendants(node: PdfNode): readonly PdfNode[] {
  return [node, ...node.children.flatMap(withDescendants)];
}
