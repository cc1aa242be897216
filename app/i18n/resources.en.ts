import { accounts } from "./accounts.en";
import { admin } from "./admin.en";
import { common } from "./common.en";
import { errors } from "./errors.en";
import { exports } from "./exports.en";
import { figures } from "./figures.en";
import { instrument } from "./instrument.en";
import { keys } from "./keys.en";
import { learning } from "./learning.en";
import { library } from "./library.en";
import { mail } from "./mail.en";
import { measurement } from "./measurement.en";
import { members } from "./members.en";
import { network } from "./network.en";
import { pages } from "./pages.en";
import { participation } from "./participation.en";
import { people } from "./people.en";
import { promise } from "./promise.en";
import { questions } from "./questions.en";
import { results } from "./results.en";
import { trend } from "./trend.en";
import type { Resources } from "./translator";

export const en: Resources = {
  accounts,
  admin,
  common,
  errors,
  exports,
  figures,
  instrument,
  keys,
  learning,
  library,
  mail,
  measurement,
  members,
  network,
  pages,
  people,
  participation,
  promise,
  questions,
  results,
  trend,
};
