import assert from 'node:assert/strict';
import { test } from 'vitest';
import { settingMdx } from '../../src/articles/setting.ts';

for (const [where, setting, written] of [
  ['my.cnf, under [mysqld]', 'port={port}', '`port=3307` in `my.cnf`, under `[mysqld]`'],
  ['sshd_config', 'Port {port}', '`Port 3307` in `sshd_config`'],
  ['kdc.conf, under the realm', 'kdc_ports = {port}', '`kdc_ports = 3307` in `kdc.conf`, under the realm'],
  ['vite', '--port {port}', '`vite --port 3307`'],
  ['java -jar jenkins.war', '--httpPort={port}', '`java -jar jenkins.war --httpPort=3307`'],
  ['command line', 'memcached -p {port}', '`memcached -p 3307` on the command line'],
  ['environment of the container', 'ROCKET_PORT={port}', '`ROCKET_PORT=3307` in the environment of the container'],
  ['Settings > System > Network', 'Server port', '*Server port* in Settings \\> System \\> Network'],
  // A file may hold options, and the options of a container stand before its image.
  ['ntopng.conf', '--http-port={port}', '`--http-port=3307` in `ntopng.conf`'],
  ['docker run caprover/caprover', '-e P={port}', '`-e P=3307` in `docker run caprover/caprover`'],
  // What nothing is known of is a name, whatever it says.
  ['{1+1} <b>', '`x`', '`` `x` `` in `{1+1} <b>`'],
] as const) {
  test(`"${setting}" of "${where}" is told as a reader applies it`, () => {
    assert.equal(settingMdx({ where, setting }, 3307), written);
  });
}
