/**
 * Parses the output of `git cat-file --batch` into texts by id. It has `<id> blob <bytes>`, a line end, the text and a line
 * end for each blob, and one line for anything else.
 * @param read makes of the bytes of a text what is kept of it.
 */
export function parseBlobs<Kept>(output: Buffer, read: (text: Buffer) => Kept): Map<string, Kept> {
  const texts = new Map<string, Kept>();
  for (let at = 0; at < output.length;) {
    const end = output.indexOf('\n', at);
    const [id = '', type, size = ''] = output.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    texts.set(id, read(output.subarray(at, at + Number(size))));
    at += Number(size) + 1;
  }
  return texts;
}
