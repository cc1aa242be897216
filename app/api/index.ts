export { FiguresPage } from "./figures-page";
export { recipes, type Recipes } from "./recipes";
