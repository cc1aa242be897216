import ts from "typescript";

import { namespaces } from "./translator";

/** A key that a source file asks for, and the namespaces in which it may stand. */
export type AskedKey = { readonly key: string; readonly namespaces: readonly string[] };

/** A key that a source file puts together. */
export type AskedPattern = { readonly pattern: RegExp; readonly namespaces: readonly string[] };

/** What one source file has to do with texts. */
export type SourceReading = {
  readonly path: string;
  /** Keys written out: in `t("…")`, in `i18nKey="…"` and as "namespace:key" anywhere. */
  readonly asked: readonly AskedKey[];
  /** Keys put together in a template. */
  readonly patterns: readonly AskedPattern[];
  /** Every string, since a key may be handed on as data. */
  readonly literals: readonly string[];
  /** Words in JSX that no translation can reach. */
  readonly words: readonly string[];
};

const everywhere: readonly string[] = namespaces;
const shown = new Set(
  "alt aria-description aria-label eyebrow hint label lead placeholder say text title".split(" "),
);
const hasWord = (text: string) => /\p{L}{2}/u.test(text);
/** What a key of the API may do is written alike, and is no text. */
const isScope = (text: string) => /:(read|write)$/.test(text);
const isQualified = (text: string) =>
  !isScope(text) && /^\w+:[\w.-]+$/.test(text) && everywhere.includes(text.split(":")[0] ?? "");

/** Reads a TypeScript source for what it shows and asks to be shown. */
export function readSource(path: string, source: string): SourceReading {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const nodes = allNodes(file);
  const translators = translatorsIn(nodes);
  const choices = choicesIn(nodes);
  const calls = nodes.flatMap((node) => askedBy(node, translators));
  const literals = nodes
    .filter((node) => ts.isStringLiteralLike(node))
    .filter((node) => !ts.isImportDeclaration(node.parent) && !ts.isExportDeclaration(node.parent))
    .map((node) => node.text);
  const loose = nodes
    .filter((node) => ts.isTemplateExpression(node))
    .map((node) => patternOf(node, choices))
    .filter(isKeyPattern)
    .map((pattern) => ({ pattern, namespaces: everywhere }));
  return {
    path,
    asked: [
      ...calls.flatMap(({ argument, namespaces }) =>
        ts.isStringLiteralLike(argument) ? [{ key: argument.text, namespaces }] : [],
      ),
      ...literals.filter(isQualified).map((key) => ({ key, namespaces: everywhere })),
    ],
    patterns: [
      ...calls.flatMap(({ argument, namespaces }) =>
        ts.isTemplateExpression(argument)
          ? [{ pattern: patternOf(argument, choices), namespaces }]
          : [],
      ),
      ...loose,
    ],
    literals,
    words: nodes.flatMap(wordsIn),
  };
}

function allNodes(file: ts.SourceFile): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return nodes;
}

/** The names under which a file has `t`, each with the namespaces it was made for. */
function translatorsIn(nodes: readonly ts.Node[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const add = (name: string, where: readonly string[]) =>
    found.set(name, [...(found.get(name) ?? []), ...where]);
  for (const node of nodes) {
    if (ts.isVariableDeclaration(node) && node.initializer) {
      const made = ts.isAwaitExpression(node.initializer)
        ? node.initializer.expression
        : node.initializer;
      if (!ts.isCallExpression(made) || !ts.isIdentifier(made.expression)) continue;
      const maker = made.expression.text;
      if (maker === "useTranslation" && ts.isObjectBindingPattern(node.name)) {
        for (const { name, propertyName } of node.name.elements) {
          if ((propertyName ?? name).getText() !== "t") continue;
          add(name.getText(), stringsIn(made.arguments[0], ["common"]));
        }
      }
      if (maker === "translate") add(node.name.getText(), stringsIn(made.arguments[1], everywhere));
    }
    if (ts.isParameter(node) && node.type?.getText().startsWith("TFunction")) {
      add(node.name.getText(), stringsIn(node.type, everywhere));
    }
  }
  return found;
}

function stringsIn(node: ts.Node | undefined, otherwise: readonly string[]): readonly string[] {
  if (!node) return otherwise;
  const texts: string[] = [];
  const visit = (inner: ts.Node) => {
    if (ts.isStringLiteralLike(inner)) texts.push(inner.text);
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return texts.length > 0 ? texts : otherwise;
}

type Asked = { readonly argument: ts.Expression; readonly namespaces: readonly string[] };

function askedBy(node: ts.Node, translators: ReadonlyMap<string, readonly string[]>): Asked[] {
  if (ts.isJsxAttribute(node) && node.name.getText() === "i18nKey" && node.initializer) {
    const value = ts.isJsxExpression(node.initializer)
      ? node.initializer.expression
      : node.initializer;
    return value && ts.isStringLiteralLike(value)
      ? [{ argument: value, namespaces: everywhere }]
      : [];
  }
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return [];
  const name = node.expression.text;
  const where = translators.get(name) ?? (name === "t" ? everywhere : null);
  const argument = node.arguments[0];
  if (!where || !argument) return [];
  return branches(argument).map((branch) => ({ argument: branch, namespaces: where }));
}

function branches(argument: ts.Expression): ts.Expression[] {
  if (!ts.isConditionalExpression(argument)) return [argument];
  return [...branches(argument.whenTrue), ...branches(argument.whenFalse)];
}

/** Constants that hold one of a few written-out texts. */
function choicesIn(nodes: readonly ts.Node[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    nodes.flatMap((node) => {
      if (!ts.isVariableDeclaration(node) || !node.initializer) return [];
      const texts = textsOf(node.initializer);
      return texts ? [[node.name.getText(), texts] as const] : [];
    }),
  );
}

/** The texts that an expression can be, when all are written out. */
function textsOf(expression: ts.Expression): readonly string[] | null {
  const texts = branches(expression).map((branch) =>
    ts.isStringLiteralLike(branch) ? branch.text : null,
  );
  const known = texts.filter((text) => text !== null);
  return known.length === texts.length ? known : null;
}

const anything = "[^:]+";

function patternOf(
  template: ts.TemplateExpression,
  choices: ReadonlyMap<string, readonly string[]>,
): RegExp {
  const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const rest = template.templateSpans.map(({ expression, literal }) => {
    const texts = textsOf(expression) ?? choices.get(expression.getText());
    return (texts ? `(?:${texts.map(escape).join("|")})` : anything) + escape(literal.text);
  });
  return new RegExp(`^${escape(template.head.text)}${rest.join("")}$`);
}

/** A pattern that can only be a key: "level.…", not "M 0 …" or "nm-…". */
function isKeyPattern(pattern: RegExp): boolean {
  return /^\^(\w+:)?(\w+|\(\?:[\w|]+\))\\\..*\$$/.test(pattern.source);
}

function wordsIn(node: ts.Node): string[] {
  if (ts.isJsxText(node) && hasWord(node.text)) return [node.text.trim()];
  if (ts.isJsxAttribute(node) && shown.has(node.name.getText())) {
    const value = node.initializer;
    return value && ts.isStringLiteral(value) && hasWord(value.text) ? [value.text] : [];
  }
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) {
    const value = node.expression;
    return value && ts.isStringLiteralLike(value) && hasWord(value.text) ? [value.text] : [];
  }
  return [];
}
