// A real OpenID provider for a story: `node provider.mjs FOLDER REDIRECT_URI`, where FOLDER holds node_modules.
// It listens on a free port of this machine, says its issuer in a line, and lets anybody in under the login they type.
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

console.info = console.warn = console.error;
const [folder, redirect] = process.argv.slice(2);
const { default: Provider } = await import(pathToFileURL(join(folder, 'node_modules/oidc-provider/lib/index.js')));

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'essaim', client_secret: 'a secret of the story', redirect_uris: [redirect] }],
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name', 'affiliation', 'student_number'],
    },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
    cookies: { keys: ['a key of the story'] },
    findAccount: (_, login) => ({
      accountId: login,
      claims: () => ({
        sub: login,
        name: `${login} of the school`,
        email: `${login}@school.example`,
        email_verified: true,
        affiliation: ['member', 'student'],
        student_number: `n-${login}`,
      }),
    }),
  });
  server.on('request', provider.callback());
  console.log(issuer);
});
// Whoever started this holds its input: the provider ends with them.
process.stdin.on('end', () => process.exit()).resume();
