// What pdfkit 0.17 has and @types/pdfkit leaves out, as far as tags need it.
declare namespace PDFKit {
  interface PDFStructureElement {
    readonly dictionary: PDFKitReference;
  }
  interface PDFStructureContent {
    /** Marked content by page and number; what is no number is written as it stands. */
    readonly refs: { readonly pageRef: PDFKitReference; readonly mcid: unknown }[];
  }
  interface PDFDocument {
    /** The font that is set. */
    readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
  }
  /** A picture that was read once. */
  interface PDFImage {
    readonly width: number;
    readonly height: number;
  }
  namespace Mixins {
    interface PDFImage {
      openImage(source: Buffer): PDFKit.PDFImage;
      image(source: PDFKit.PDFImage, x: number, y: number, options: ImageOption): this;
    }
    interface PDFMarking {
      getStructParentTree(): { add(key: number, value: PDFKitReference): void };
    }
  }
}
