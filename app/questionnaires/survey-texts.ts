import "survey-core/i18n/dutch";

import { surveyLocalization } from "survey-core";

/** What a respondent can meet of SurveyJS's own words: its Dutch is partly machine-made, and says "je". */
const dutch = {
  otherItemText: "Anders, namelijk",
  noneItemText: "Geen van deze",
  refuseItemText: "Dat zeg ik liever niet",
  dontKnowItemText: "Dat weet ik niet",
  selectAllItemText: "Alles kiezen",
  deselectAllItemText: "Niets kiezen",
  commentText: "Uw toelichting",
  placeholder: "Maak een keuze",
  ratingOptionsCaption: "Maak een keuze",
  buttongroupOptionsCaption: "Maak een keuze",
  otherPlaceholder: "Wat dan?",
  requiredError: "Vul hier nog iets in.",
  requiredErrorInPanel: "Beantwoord hier nog minstens één vraag.",
  requiredInAllRowsError: "Geef op elke regel een antwoord.",
  eachRowUniqueError: "Kies op elke regel iets anders.",
  otherRequiredError: "Vul in wat u met ‘anders’ bedoelt.",
  numericError: "Vul een getal in.",
  minError: "Vul een getal in van {0} of hoger.",
  maxError: "Vul een getal in van {0} of lager.",
  stepError: "Vul een getal in dat past bij stappen van {0}.",
  numericMinMax: "Vul bij ‘{0}’ een getal in van {1} tot en met {2}.",
  numericMin: "Vul bij ‘{0}’ een getal in van {1} of hoger.",
  numericMax: "Vul bij ‘{0}’ een getal in van {1} of lager.",
  invalidInputError: "Dit antwoord kunnen we niet lezen.",
  textNoDigitsAllow: "Hier horen geen cijfers.",
  incompletePatternError: "Maak dit antwoord nog af.",
  textMinLength: "Gebruik minstens {0} tekens.",
  textMaxLength: "Gebruik hoogstens {0} tekens.",
  textMinMaxLength: "Gebruik {0} tot {1} tekens.",
  minRowCountError: "Vul minstens {0} regels in.",
  minSelectError: "Kies er minstens {0}.",
  maxSelectError: "Kies er hoogstens {0}.",
  invalidEmail: "Dit is geen e-mailadres.",
  invalidExpression: "Dit antwoord past niet bij uw andere antwoorden.",
  keyDuplicationError: "Dit hebt u al ingevuld.",
  addRow: "Regel toevoegen",
  removeRow: "Regel weghalen",
  noRowsText: "Er zijn nog geen regels.",
  addPanel: "Toevoegen",
  removePanel: "Weghalen",
  noEntriesText: "U hebt nog niets toegevoegd.",
  confirmDelete: "Wilt u dit weghalen?",
  clearCaption: "Antwoord wissen",
  selectCaption: "Kiezen",
  emptyMessage: "Er is niets te kiezen.",
  filterStringPlaceholder: "Typ om te zoeken",
  selectToRankEmptyRankedAreaText: "Sleep uw keuzes hierheen.",
  selectToRankEmptyUnrankedAreaText: "U hebt alles op volgorde gezet.",
};

/** Puts our Dutch in the place of SurveyJS's. Safe to call again. */
export function mendDutch(): void {
  Object.assign(surveyLocalization.locales.nl ?? {}, dutch);
}
