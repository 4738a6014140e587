/** Names, addresses, and what is typed into files, which are the same in every language. */
const NAMES =
  /\b(?:JavaScript|JSON Feed|JSON|OPML|RSS|Atom|newsboat|NetNewsWire|Thunderbird|FreshRSS|Feedly|Inoreader|NewsBlur|The Old Reader|Feedbin|Mastodon|Bluesky|LinkedIn|Facebook|Instagram|YouTube|GitHub|X|Re|WhatsApp|members\.opml|primaryOutcome|reallocations|paused|basics|systems|post|landedBy|network\.md|git fetch --unshallow|fetch-depth|checkout|squash|git|(?:you@)?mastodon\.social|(?:\w+\.)?example(?:\.org)?)\b/g;

/** The words of a text in Latin letters that are no names and no addresses. */
export function foreignWordsIn(text: string): string[] {
  return (
    text
      .replace(/(?:https?|mailto):\S+|^[/#]\S*$/g, '')
      .replace(NAMES, '')
      .match(/\p{Script=Latin}{2,}/gu) ?? []
  );
}

/** Where a text in another script is joined or ended with a sign of English: pieces that were put together. */
export function signsOfEnglishIn(text: string, language: 'ar' | 'ja'): string[] {
  const signs =
    language === 'ja'
      ? /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}][,.:;!?]|[,.:;!?] ?[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu
      : /\p{sc=Arabic}[,;?]|[,;?] ?\p{sc=Arabic}/gu;
  return text.match(signs) ?? [];
}
