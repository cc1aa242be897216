export { answerOf, scoreItem } from "./item";
export { byCompetence, competenceSets, scaleSets, type ItemSet } from "./item-sets";
export { levelIndex, levelOf } from "./level";
export { nextSteps } from "./next-steps";
export {
  createScorer,
  itemScores,
  scoreRespondent,
  totalScore,
  type RespondentScores,
  type Scores,
} from "./respondent";
export { halfRuleMean } from "./weighted-mean";
