export {
  defaultLanguage,
  isLanguage,
  languages,
  localText,
  longDate,
  toLanguage,
  type Language,
} from "./language";
export { loadResources } from "./load-resources";
export { createTranslator, namespaces, type Namespace, type Resources } from "./translator";
