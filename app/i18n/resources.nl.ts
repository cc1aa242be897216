import { accounts } from "./accounts.nl";
import { admin } from "./admin.nl";
import { common } from "./common.nl";
import { errors } from "./errors.nl";
import { exports } from "./exports.nl";
import { figures } from "./figures.nl";
import { instrument } from "./instrument.nl";
import { keys } from "./keys.nl";
import { learning } from "./learning.nl";
import { library } from "./library.nl";
import { mail } from "./mail.nl";
import { measurement } from "./measurement.nl";
import { members } from "./members.nl";
import { network } from "./network.nl";
import { pages } from "./pages.nl";
import { participation } from "./participation.nl";
import { people } from "./people.nl";
import { promise } from "./promise.nl";
import { questions } from "./questions.nl";
import { results } from "./results.nl";
import { trend } from "./trend.nl";
import type { Resources } from "./translator";

export const nl: Resources = {
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
