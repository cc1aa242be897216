/** The rules of the gate, one by one: so that tests can show what each of them is there for. */
export type DisclosureRules = {
  /** Groups of fewer people than the minimum go into the rest. */
  readonly smallGroups: boolean;
  /** The rest holds at least the minimum and two groups. */
  readonly wholeRest: boolean;
  /** Minimum cut between every two breakdowns. */
  readonly pairs: boolean;
  /** Linear audit of three breakdowns and more. */
  readonly audit: boolean;
  /** A scale outside the total has a plan of its own, for its own people. */
  readonly ownScales: boolean;
  /** Every line leaves points above and below. */
  readonly extremes: boolean;
  /** Every line has a spread of two points. */
  readonly alike: boolean;
  /** A total is hidden with its scales, a part with its siblings. */
  readonly linked: boolean;
  /** What the competences of a scale leave over is judged as one more. */
  readonly leftovers: boolean;
  /** Differences of unions of lines of two breakdowns leave points above and below too. */
  readonly valueCuts: boolean;
  /** The same for three breakdowns and more. */
  readonly valueMoves: boolean;
  /** Standard deviation and interval: 20 people and enough squares on a line, and on what is left of the others. */
  readonly spread: boolean;
  /** The same for differences between two breakdowns. */
  readonly spreadCuts: boolean;
  /** Distributions: 20 people, parts of three, none over nine in ten, and what is left of the others. */
  readonly levels: boolean;
  /** A distribution does not put everybody on the edge of a level. */
  readonly levelEdges: boolean;
  /** Differences of distributions between two breakdowns. */
  readonly levelCuts: boolean;
  /** Items: 20 people, none telling. */
  readonly items: boolean;
  /** Alpha and omega: 100 people, and items that differ. */
  readonly reliability: boolean;
  /** Headcounts of lines where nearly everybody took part. */
  readonly headcounts: boolean;
  /** A missing item counts as the person's mean on its scale, so that all numbers stand on the same people. */
  readonly filledIn: boolean;
  /** One decimal for points, two for shares. */
  readonly rounding: boolean;
  /** No organisation has over half of a line's respondents. */
  readonly majorities: boolean;
};

export const ALL_RULES: DisclosureRules = {
  smallGroups: true,
  wholeRest: true,
  pairs: true,
  audit: true,
  ownScales: true,
  extremes: true,
  alike: true,
  linked: true,
  leftovers: true,
  valueCuts: true,
  valueMoves: true,
  spread: true,
  spreadCuts: true,
  levels: true,
  levelEdges: true,
  levelCuts: true,
  items: true,
  reliability: true,
  headcounts: true,
  filledIn: true,
  rounding: true,
  majorities: true,
};
