interface Props {
  title: string;
  text: string;
  action: string;
  onAction: () => void;
}

/** What stands where a result will be, and what to begin with. */
export function Empty({ title, text, action, onAction }: Props) {
  return (
    <div class="empty">
      <div class="empty-map" aria-hidden="true">
        {[1, 2, 3, 4, 5].map((tone) => (
          <span key={tone} data-tone={tone} />
        ))}
      </div>
      <h2>{title}</h2>
      <p>{text}</p>
      <button class="button button-main" type="button" onClick={onAction}>
        {action}
      </button>
    </div>
  );
}
