/** Answers with a whole page of HTML. Astro's own page for a redirect names no language. */
export function htmlResponse(html: string): Response {
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
