export { answerOf, itemScorer, scoreItem } from "./item";
export { byCompetence, competenceSets, scaleSets, type ItemSet } from "./item-sets";
export { levelIndex, levelOf } from "./level";
export { nextSteps } from "./next-steps";
export {
  createScorer,
  itemScores,
  scoreRespondent,
  type RespondentScores,
  type Scores,
} from "./respondent";
export { createScoreSheet, type ScoreSheet } from "./score-sheet";
export { halfRuleMean, placeSets, type PlacedSet } from "./weighted-mean";
