import { Alert } from "~/ui";

type Props = { readonly title: string; readonly refused: { readonly findings: readonly string[] } };

/** Why nothing was published. */
export function PartRefused({ title, refused: { findings } }: Props) {
  return (
    <Alert title={title}>
      {findings.length > 0 && (
        <ul>
          {findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
