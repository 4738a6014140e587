/**
 * Imports an export of WordPress with many posts, and says how much time and memory that takes.
 * `npm run bench:import -- 10000` says of how many posts; the export is made anew each time.
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const count = Number(process.argv[2] ?? 10_000);
const root = mkdtempSync(join(tmpdir(), 'bench-import-'));
const COMMAND = fileURLToPath(new URL('../../integrations/group-blog/bin/group-blog.js', import.meta.url));
const SENTENCE =
  'We baked <strong>four loaves</strong> this morning, and <em>three</em> of them rose; the oven was warmer than <a href="https://old.example/2012/01/post-7/">last week</a>, as far as anybody could tell. ';

/** A post of about 6 KB, as people write them. */
function item(number: number): string {
  const paragraphs = Array.from({ length: 9 }, () => SENTENCE.repeat(3)).join('\n\n');
  const day = new Date(Date.UTC(2012, 0, 1) + number * 3_600_000)
    .toISOString()
    .replace('T', ' ')
    .slice(0, 19);
  return `<item><title>Post ${number}</title><link>https://old.example/2012/01/post-${number}/</link>
<dc:creator><![CDATA[writer-${number % 30}]]></dc:creator><guid isPermaLink="false">https://old.example/?p=${number}</guid>
<content:encoded><![CDATA[${paragraphs}

<h2>What we learned</h2>
<ul><li>Flour</li><li>Water</li></ul>

<img src="https://old.example/wp-content/uploads/${number}.jpg" alt="Four loaves on a rack" />]]></content:encoded>
<wp:post_id>${number}</wp:post_id><wp:post_date_gmt><![CDATA[${day}]]></wp:post_date_gmt><wp:post_name><![CDATA[post-${number}]]></wp:post_name>
<wp:status><![CDATA[publish]]></wp:status><wp:post_type><![CDATA[post]]></wp:post_type><category domain="post_tag"><![CDATA[Bread]]></category></item>
`;
}

try {
  const file = join(root, 'export.xml');
  const out = createWriteStream(file);
  out.write('<rss><channel><wp:base_blog_url>https://old.example</wp:base_blog_url>\n');
  for (let number = 1; number <= count; number += 1) {
    if (!out.write(item(number))) await once(out, 'drain');
  }
  out.end('</channel></rss>\n');
  await once(out, 'close');
  const content = join(root, 'content');
  mkdirSync(join(content, 'members'), { recursive: true });
  writeFileSync(join(content, 'network.md'), '---\ntitle: Bench\ndescription: Many posts.\n---\n');
  writeFileSync(join(content, 'members/ann.md'), '---\nname: Ann Baker\n---\n');
  console.log(`${count} posts, ${Math.round(statSync(file).size / 1e6)} MB`);
  for (const run of ['first', 'second']) {
    const script = `
      process.argv.splice(1, 1, ${JSON.stringify(COMMAND)});
      await import(${JSON.stringify(new URL(`file://${COMMAND}`).href)});
      process.on('exit', () => {
        const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
        process.stderr.write('\\n' + JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 }) + '\\n');
      });`;
    const started = performance.now();
    const line = ['import', 'wordpress', file, '--host', 'ann', '--content', content];
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', script, '--', 'x', ...line],
      {
        encoding: 'utf8',
      },
    );
    if (status !== 0) throw new Error(stderr + stdout);
    const used = JSON.parse(stderr.trim().split('\n').at(-1) ?? '{}') as { cpu: number; memory: number };
    const wall = (performance.now() - started) / 1000;
    console.log(
      `${run} run: ${stdout.split('\n')[0] ?? ''} ${used.cpu.toFixed(1)} s of CPU, ${wall.toFixed(1)} s, ${Math.round(used.memory)} MB`,
    );
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
