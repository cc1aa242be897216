export { houseStyleSchema, type Host, type HouseStyle } from "./house-style";
export { headcounts, parseUnits, type UnitLine, type UnitsOutcome } from "./units";
export { sectorSlug } from "./sectors";
