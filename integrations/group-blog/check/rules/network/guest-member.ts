import { ANNS_POST, examplePost } from '../../examples.ts';
import { defineRule } from '../../rule.ts';

export const guestMember = defineRule({
  code: 'guest-member',
  severity: 'error',
  explanation: {
    means:
      'Somebody with "guest: true" has posts on a blog of their own, takes part in a challenge, makes an offer, is named in focus, or is whom an act of support was for.',
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
    const offering = content.offers.flatMap(({ file, parts: [giver = '', offer = ''] }) => {
      if (!guests.has(giver)) return [];
      const message = `${giver} is a guest, and an offer is a member's`;
      const fix = `move it to the folder of a member with whom it is made, as in offers/${someHost}/${offer}.md, or remove "guest: true" from members/${giver}.md`;
      return [{ file, message, fix }];
    });
    const named = [
      ...content.support.map(({ data: { to }, file }) => ({ file, field: ['to'], id: to })),
      ...content.challenges.flatMap(({ data: { focus = [] }, file }) =>
        focus.map((id, index) => ({ file, field: ['focus', index], id })),
      ),
      ...content.network.flatMap(({ data: { focus = {} }, file }) =>
        Object.entries(focus).map(([week, id]) => ({ file, field: ['focus', week], id })),
      ),
    ].flatMap(({ id, ...place }) => {
      if (typeof id !== 'string' || !guests.has(id)) return [];
      const message = `${id} is a guest: support is noted down for members, and members alone are in focus`;
      const fix = `name a member, as in ${someHost}, or remove "guest: true" from members/${id}.md`;
      return [{ ...place, message, fix }];
    });
    return [...hosting, ...participating, ...offering, ...named];
  },
});
