/** The time of day that a text can mean, as `HH:MM`; undefined where it means none. A clock may not have it. */
export function guessTime(text: string): string | undefined {
  const [, hours, minutes = '00', half] =
    /^(?:\d{4}-\d{2}-\d{2}[T ])?(\d{1,2})(?:\s?[:.hH]\s?(\d{2})(?::\d{2})?)?(?:\s*([ap])\.?m\.?|\s*(?:h|Uhr)|Z)?$/i.exec(
      text.normalize('NFKC').trim(),
    ) ?? [];
  // A number alone can be a minute as well.
  if (hours === undefined || /^\d+$/.test(text)) return undefined;
  if (half === undefined) return `${hours.padStart(2, '0')}:${minutes}`;
  if (Number(hours) < 1 || Number(hours) > 12) return undefined;
  const hour = (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}
