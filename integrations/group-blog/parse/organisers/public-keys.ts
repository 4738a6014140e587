/** The public keys in a text. */
export interface PublicKeys {
  /** Blocks of OpenPGP. */
  openPgp: readonly string[];
  /** SSH keys, without the comments behind them. */
  ssh: readonly string[];
}

const OPENPGP_BLOCK = /-----BEGIN PGP PUBLIC KEY BLOCK-----[\s\S]*?-----END PGP PUBLIC KEY BLOCK-----/g;
const SSH_KEY = /^(?:ssh-|ecdsa-|sk-)\S+ +[A-Za-z0-9+/=]+/;

export function publicKeysIn(text: string): PublicKeys {
  return {
    openPgp: text.match(OPENPGP_BLOCK) ?? [],
    ssh: text.split(/\r?\n/).flatMap((line) => SSH_KEY.exec(line.trim())?.[0] ?? []),
  };
}

export function hasPublicKey(text: string): boolean {
  const { openPgp, ssh } = publicKeysIn(text);
  return openPgp.length + ssh.length > 0;
}
