type Document = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;

/** Attributes of a table cell or a list: names and numbers (ISO 32000-1, 14.8.5). */
export type Attributes = Readonly<Record<string, string | number>>;

/** A new element of the structure tree, in reading order. */
export function addElement(
  doc: Document,
  parent: Element,
  role: string,
  attributes?: Attributes,
): Element {
  const element = doc.struct(role, {});
  if (attributes) Object.assign(element.dictionary.data, { A: attributes });
  parent.add(element);
  return element;
}

/** Draws a picture: one element, whose words stand in its place for who cannot see it. */
export function drawPicture(
  doc: Document,
  parent: Element,
  alternative: string,
  { x, y, w, h }: Box,
  draw: () => void,
): void {
  const element = doc.struct("Figure", { alt: alternative });
  const bottom = doc.page.height - y - h;
  const A = { O: "Layout", Placement: "Block", BBox: [x, bottom, x + w, bottom + h] };
  Object.assign(element.dictionary.data, { A });
  parent.add(element);
  drawContent(doc, element, "Figure", draw);
}

/** Draws what belongs to the element. */
export function drawContent(
  doc: Document,
  element: Element,
  role: string,
  draw: () => void,
): PDFKit.PDFStructureContent {
  const content = doc.markStructureContent(role);
  draw();
  doc.endMarkedContent();
  element.add(content);
  return content;
}

/** Draws what a reader aloud should pass over. */
export function drawArtifact(doc: Document, type: "Pagination" | "Layout", draw: () => void): void {
  doc.markContent("Artifact", { type });
  draw();
  doc.endMarkedContent();
}

export type Target =
  | { readonly kind: "url"; readonly url: string }
  | { readonly kind: "section"; readonly id: string };

type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

/**
 * Makes drawn content a link that stands in the structure tree too, as PDF/UA asks (ISO 14289-1, 7.18.5), which
 * pdfkit 0.17 does not do for its own links.
 */
export function addLink(
  doc: Document,
  element: Element,
  content: PDFKit.PDFStructureContent,
  { x, y, w, h }: Box,
  target: Target,
  description: string,
): void {
  const key = doc.createStructParentTreeNextKey();
  const annotation = doc.ref({
    Type: "Annot",
    Subtype: "Link",
    Rect: [x, doc.page.height - y - h, x + w, doc.page.height - y],
    Border: [0, 0, 0],
    // Printed with the page.
    F: 4,
    StructParent: key,
    Contents: pdfString(description),
    ...(target.kind === "url"
      ? { A: { S: "URI", URI: pdfString(target.url) } }
      : { Dest: pdfString(target.id) }),
  });
  annotation.end(undefined);
  doc.page.annotations.push(annotation);
  doc.getStructParentTree().add(key, element.dictionary);
  content.refs.push({
    pageRef: doc.page.dictionary,
    mcid: { Type: "OBJR", Obj: annotation, Pg: doc.page.dictionary },
  });
}

/** A PDF string; pdfkit writes a plain one as a name. */
function pdfString(text: string): object {
  return new String(text);
}
