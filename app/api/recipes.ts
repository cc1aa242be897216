/** What a reader copies into a program of their own; `…` is theirs to fill in. */
export type Recipes = {
  /** The address of a release. */
  readonly address: string;
  /** The header that carries the key. */
  readonly header: string;
  /** Power Query's language, for Excel and Power BI alike. */
  readonly powerQuery: string;
  readonly r: string;
  readonly python: string;
};

const key = "nm_…";

/**
 * @param baseUrl of this installation
 * @param measurement the slug of one, or words in its place
 */
export function recipes(baseUrl: string, measurement: string): Recipes {
  const base = baseUrl.replace(/\/$/, "");
  const path = `api/v1/measurements/${measurement}/results`;
  const address = `${base}/${path}`;
  return {
    address,
    header: `Bearer ${key}`,
    powerQuery: `let
  Key = "${key}",
  Path = "${path}",
  Header = [Authorization = "Bearer " & Key],
  Answer = Web.Contents(
    "${base}",
    [RelativePath = Path, Headers = Header]),
  Release = Json.Document(Answer),
  Scales = Table.FromRecords(Release[scales],
    {"id", "n", "mean", "ci", "withheld"},
    MissingField.UseNull),
  At = (ci, place) =>
    if ci = null then null else ci{place},
  Low = Table.AddColumn(Scales, "low",
    each At([ci], 0), type number),
  High = Table.AddColumn(Low, "high",
    each At([ci], 1), type number)
in
  Table.RemoveColumns(High, {"ci"})`,
    r: `library(httr2)
key <- Sys.getenv("NULMETING_KEY")
request("${base}") |>
  req_url_path("${path}") |>
  req_auth_bearer_token(key) |>
  req_perform() |>
  resp_body_json(simplifyVector = TRUE) |>
  getElement("scales")`,
    python: `import os, requests
site = "${base}/"
path = "${path}"
key = os.environ["NULMETING_KEY"]
answer = requests.get(site + path,
  headers={"Authorization": "Bearer " + key})
scales = answer.json()["scales"]`,
  };
}
