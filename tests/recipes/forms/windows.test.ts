import assert from 'node:assert/strict';
import { test } from 'vitest';
import { recipe } from '../../../src/recipes/form.ts';
import { windows } from '../../../src/recipes/forms/windows.ts';
import { opening, OPENINGS, rule } from '../openings.ts';

test('a rule names the protocol, the ports and who may come in', () => {
  const { text } = recipe(windows, opening([rule('80'), rule('5000-5010', 'udp', '10.0.0.0/8, 2001:db8::1')]));
  assert.deepEqual(text.split('\n'), [
    "New-NetFirewallRule -DisplayName 'Widget Server 80/tcp' -Description 'Widget Server: client connections' -Direction Inbound -Protocol TCP -LocalPort '80' -Action Allow",
    "New-NetFirewallRule -DisplayName 'Widget Server 5000-5010/udp' -Description 'Widget Server: client connections' -Direction Inbound -Protocol UDP -LocalPort '5000-5010' -RemoteAddress '10.0.0.0/8','2001:db8::1' -Action Allow",
  ]);
});

/** The parameters that are used, as the reference of New-NetFirewallRule has them. No PowerShell to ask is at hand here. */
const LINE =
  /^New-NetFirewallRule -DisplayName '[^']+' -Description '[^']+' -Direction Inbound -Protocol (?:TCP|UDP) -LocalPort '\d+(?:-\d+)?'(?: -RemoteAddress '[0-9a-f.:/]+'(?:,'[0-9a-f.:/]+')*)? -Action Allow$/;

for (const [name, asked] of Object.entries(OPENINGS)) {
  test(`every line of ${name} has the documented form`, () => {
    for (const line of recipe(windows, asked).text.split('\n')) assert.match(line, LINE);
  });
}
