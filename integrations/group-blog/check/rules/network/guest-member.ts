import { ANNS_POST, examplePost } from '../../examples.ts';
import { defineRule } from '../../rule.ts';

export const guestMember = defineRule({
  code: 'guest-member',
  severity: 'error',
  explanation: {
    means: 'Somebody with "guest: true" has posts on a blog of their own, or takes part in a challenge.',
    why: 'Guests write on other members’ blogs. The post stands in the folder of the member who has it as a guest, and says whose it is with authors.',
    wrong: { ...examplePost(), path: ANNS_POST.replace('/ann/', '/guy/') },
    right: examplePost('authors: [guy]'),
  },
  check({ content }) {
    const guests = new Set(content.members.filter(({ data }) => data.guest === true).map(({ id }) => id));
    const someHost = [...content.ids.members].find((member) => !guests.has(member)) ?? '<member>';
    const hosting = content.posts.flatMap(({ file, parts: [host = '', slug = ''] }) => {
      if (!guests.has(host)) return [];
      const message = `${host} is a guest, and a guest has no blog of their own`;
      const fix = `move it to the folder of the member whose guest it is, as in posts/${someHost}/${slug}.md, and add the line "authors: [${host}]", or remove "guest: true" from members/${host}.md`;
      return [{ file, message, fix }];
    });
    const participating = content.participants.flatMap(({ file, parts: [, member = ''] }) => {
      if (!guests.has(member)) return [];
      const message = `${member} is a guest, and guests take part in no challenge`;
      return [{ file, message, fix: `remove this file, or remove "guest: true" from members/${member}.md` }];
    });
    return [...hosting, ...participating];
  },
});
