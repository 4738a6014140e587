import { defineRule, type ExampleFile } from '../../rule.ts';

const exampleNetwork = (end = ''): ExampleFile => ({
  path: 'network.md',
  text: `---\ntitle: Our Network\ndescription: Neighbours who write.\n${end}---\n`,
});

/** Finds where `forgeKeys` names a file that is not there, or has no key in it. */
export const noForgeKeys = defineRule({
  code: 'no-forge-keys',
  severity: 'error',
  explanation: {
    means: 'network.md names a file of public keys in forgeKeys, and there are none.',
    why: 'Where forgeKeys is set, only commits that one of these keys signed are the forge’s. Without a key there is no such commit, and nobody vouches for any day.',
    wrong: exampleNetwork('forgeKeys: forge-keys.asc\n'),
    right: exampleNetwork(),
  },
  check({ content, files }) {
    const [network] = content.network;
    const name = network?.data.forgeKeys;
    if (!network || name === undefined) return [];
    const found = files.find(({ path, isLink }) => path === name && !isLink);
    if (found?.hasPublicKey) return [];
    const other = files.find(({ hasPublicKey }) => hasPublicKey)?.path;
    const message = found
      ? `${name} has no public key in it: neither a block of OpenPGP nor a line of SSH`
      : `${name} is not beside network.md`;
    const put = `put the keys of your forge into ${name} (GitHub’s are at https://github.com/web-flow.gpg), or take the line "forgeKeys: ${name}" out`;
    const fix = other === undefined ? put : `type "forgeKeys: ${other}"`;
    return [{ file: network.file, field: ['forgeKeys'], message, fix }];
  },
});
