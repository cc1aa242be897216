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
  Release = Json.Document(Web.Contents("${base}", [
    RelativePath = "${path}",
    Headers = [Authorization = "Bearer " & Key]
  ])),
  Scales = Table.FromRecords(Release[scales],
    {"id", "n", "mean", "ci", "withheld"}, MissingField.UseNull),
  Low = Table.AddColumn(Scales, "low",
    each if [ci] = null then null else [ci]{0}, type number),
  High = Table.AddColumn(Low, "high",
    each if [ci] = null then null else [ci]{1}, type number)
in
  Table.RemoveColumns(High, {"ci"})`,
    r: `library(httr2)
request("${address}") |>
  req_auth_bearer_token(Sys.getenv("NULMETING_KEY")) |>
  req_perform() |> resp_body_json(simplifyVector = TRUE) |> _$scales`,
    python: `import os, requests
headers = {"Authorization": "Bearer " + os.environ["NULMETING_KEY"]}
requests.get("${address}", headers=headers).json()["scales"]`,
  };
}
