import { ConditionsParser, FunctionFactory, Serializer } from "survey-core";

/** Words before a bracket that join conditions and are no functions. */
const joiningWords =
  /^(and|or|not|negate|equals?|notequals?|contains?|notcontains?|allof|anyof|noneof|greater|less|greaterorequal|lessorequal|empty|notempty|power)$/i;

/** Names of the properties that hold an expression, of any SurveyJS class. */
export function expressionProperties(): ReadonlySet<string> {
  return propertyNames(({ isExpression }) => isExpression);
}

/** Names of the properties that hold a text in several languages. */
export function textProperties(): ReadonlySet<string> {
  return propertyNames(({ isLocalizable }) => isLocalizable);
}

/** SurveyJS's parser takes seconds over long ones, and overflows the stack on deep ones. */
const longestExpression = 2_000;

/** What is wrong with an expression by itself; null when SurveyJS can run it. */
export function expressionMistake(expression: unknown): string | null {
  if (typeof expression !== "string") return 'an expression is a text, such as "{question} = 1"';
  if (expression.length > longestExpression) {
    return `this expression is longer than ${longestExpression} letters; use calculatedValues`;
  }
  const parser = new ConditionsParser();
  if (!parser.parseExpression(expression)) {
    return `SurveyJS cannot read this expression from letter ${(parser.error?.at ?? 0) + 1} on`;
  }
  const unknown = functionNames(expression).find(
    (name) => !FunctionFactory.Instance.hasFunction(name),
  );
  return unknown === undefined ? null : `SurveyJS has no function "${unknown}"`;
}

function functionNames(expression: string): readonly string[] {
  const bare = expression.replace(/'[^']*'|"[^"]*"|\{[^}]*\}/g, " ");
  const names = [...bare.matchAll(/([A-Za-z_]\w*)\s*\(/g)].map(([, name = ""]) => name);
  return names.filter((name) => !joiningWords.test(name));
}

function propertyNames(
  wanted: (property: { isExpression: boolean; isLocalizable: boolean }) => boolean,
): ReadonlySet<string> {
  const classes = Serializer.getAllClasses();
  return new Set(
    classes.flatMap((name) =>
      Serializer.getProperties(name)
        .filter(wanted)
        .map((property) => property.name),
    ),
  );
}
