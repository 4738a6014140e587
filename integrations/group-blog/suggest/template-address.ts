/** `{{< ref "/blog/rye" >}}`, `{{ '/img/rye.png' | url }}`, `{{ "rye.png" | relative_url }}` */
const WITH_QUOTES = /\{\{[<%]?-?\s*(?:[\w.-]+\s+)?(["'“”‘’])([^"'“”‘’{}]*)["'“”‘’][^{}]*\}\}/g;
/** `{% link _posts/2020-03-02-rye.md %}`, `{% post_url 2020-03-02-rye %}` */
const WITH_PAGE = /\{%-?\s*(?:link|post_url)\s+([^\s%]+)\s*-?%\}/g;
/** `{{ site.baseurl }}`, and whatever else is not known. */
const OTHER = /\{\{[^{}]*\}\}|\{%[^%]*%\}/g;

/**
 * Finds the address that a template of Jekyll, Hugo or Eleventy would make: `/img/rye.png` of `{{ site.url }}/img/rye.png`.
 * @returns undefined where no template is in the address; empty where nobody can tell.
 */
export function addressInTemplate(address: string): string | undefined {
  if (!/\{[{%]/.test(address)) return undefined;
  const plain = address.replace(WITH_QUOTES, '$2').replace(WITH_PAGE, '$1').replace(OTHER, '').trim();
  return /[{}\s|]/.test(plain) ? '' : plain;
}

/** Takes the date out that Jekyll and Eleventy have before the name of a post: `rye` of `2020-03-02-rye`. */
export function withoutDate(name: string): string {
  return name.replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, '');
}
