export { bandOf, smallestUnitWithBand, type Band } from "./bands";
