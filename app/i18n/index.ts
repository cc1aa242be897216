export {
  defaultLanguage,
  isLanguage,
  languages,
  localeOf,
  localText,
  dateTime,
  longDate,
  toLanguage,
  type Language,
} from "./language";
export { alternatives, list, oneDecimal, percent, signed, twoDecimals, whole } from "./numbers";
export { loadResources } from "./load-resources";
export { createTranslator, namespaces, type Namespace, type Resources } from "./translator";
