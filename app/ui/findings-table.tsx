type Props = {
  readonly words: {
    readonly table: string;
    readonly line: string;
    readonly value: string;
    readonly reason: string;
    readonly empty: string;
  };
  readonly findings: readonly {
    readonly line: number;
    /** As it stands in the file. */
    readonly value: string;
    readonly reason: string;
  }[];
};

/** What is wrong with a list that was sent, line by line. */
export function FindingsTable({ words, findings }: Props) {
  return (
    <div className="nm-scroll" role="region" aria-label={words.table} tabIndex={0}>
      <table className="nm-list nm-findings">
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.reason}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ line, value, reason }, place) => (
            <tr key={place}>
              <th scope="row">{line}</th>
              <td>{value || <span className="nm-soft">{words.empty}</span>}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
