import { problem } from "~/platform";

export function loader() {
  return problem(404, "There is nothing here");
}

export function action() {
  return problem(404, "There is nothing here");
}
