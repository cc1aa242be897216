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

/** What is wrong with an expression by itself; null when SurveyJS can run it. */
export function expressionMistake(expression: string): string | null {
  const parser = new ConditionsParser();
  if (!parser.parseExpression(expression)) {
    return `SurveyJS cannot read this expression from letter ${parser.error.at + 1} on`;
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
