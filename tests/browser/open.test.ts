import { expect, test } from './support/test.ts';

const recipe = '.open-recipe pre';

test.describe('the ports to open on the page of a product', () => {
  test('can be read without scripts, with a recipe', async ({ browser, siteUrl }) => {
    const page = await browser.newPage({ javaScriptEnabled: false, baseURL: siteUrl });
    await page.goto('software/plex-media-server/#open');
    const section = page.getByRole('region', { name: 'Ports to open for Plex Media Server' });
    await expect(section.getByRole('listitem').filter({ hasText: '32400 TCP' })).toBeVisible();
    await expect(section.locator('pre')).toContainText(
      'sudo ufw allow from 192.168.1.0/24 to any port 32400 proto tcp',
    );
    await expect(section.getByRole('checkbox')).toHaveCount(0);
    await page.close();
  });

  test('are written for what the product runs on, and for a device are none', async ({ browser, siteUrl }) => {
    const page = await browser.newPage({ javaScriptEnabled: false, baseURL: siteUrl });
    const section = page.locator('section.open');
    await page.goto('software/wireguard/');
    await expect(section.locator('pre')).toContainText('sudo ufw allow 51820/udp');
    await page.goto('software/microsoft-sql-server/');
    await expect(section.locator('pre')).toContainText(
      "New-NetFirewallRule -DisplayName 'Microsoft SQL Server 1433/tcp'",
    );
    await page.goto('software/sonos/');
    await expect(section).toContainText('set on the device itself');
    await expect(section.locator('pre')).toHaveCount(0);
    await page.goto('software/dashy/');
    await expect(section.getByRole('listitem').filter({ hasText: '80 TCP' })).toContainText(
      'only inside its container',
    );
    await expect(section.locator('pre')).not.toContainText('port 80 ');
    await page.close();
  });

  test('of a device there is the router alone to choose', async ({ page }) => {
    await page.goto('software/sonos/#open');
    const forms = page.getByRole('group', { name: 'Written for' }).getByRole('radio');
    await expect(forms).toHaveCount(2);
    await expect(page.locator('.open-said')).toContainText('without the router');
  });

  test('are chosen with the keyboard, and the address says so', async ({ page }) => {
    await page.goto('software/kubernetes/');
    const section = page.getByRole('region', { name: 'Ports to open for Kubernetes' });
    await expect(section.getByRole('checkbox', { name: /^6443 TCP/ })).toBeChecked();
    const scheduler = section.getByRole('checkbox', { name: /^10259 TCP/ });
    await expect(scheduler).not.toBeChecked();
    await expect(scheduler).toHaveAccessibleDescription('Only this machine needs it.');

    await section.getByRole('checkbox', { name: /^6443 TCP/ }).focus();
    await page.keyboard.press('Space');
    await expect(page.locator(recipe)).not.toContainText(' 6443');
    await section.getByRole('radio', { name: 'ufw' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator(recipe)).toContainText('firewall-cmd');
    await expect.poll(() => page.url()).toMatch(/#open=10250,[\d,-]*&as=firewalld$/);
  });

  test('a link to a choice shows it, in view', async ({ page }) => {
    await page.goto('software/kubernetes/#open=6443,10250&from=10.0.0.0/8,2001:db8::7&as=nftables');
    await expect(page.locator('section.open')).toBeInViewport();
    await expect(page.locator(recipe)).toContainText('ip saddr { 10.0.0.0/8 } tcp dport 6443 accept');
    await expect(page.locator(recipe)).toContainText('ip6 saddr { 2001:db8::7 } tcp dport 10250 accept');
    await expect(page.locator(recipe)).not.toContainText('2379');
    await expect(page.getByRole('textbox', { name: 'Networks or addresses' })).toHaveValue('10.0.0.0/8,2001:db8::7');
  });

  test('a network that is none is told, and stands in no command', async ({ page }) => {
    await page.goto("software/kubernetes/#open=6443&from=10.0.0.0/8';reboot;'");
    const field = page.getByRole('textbox', { name: 'Networks or addresses' });
    await expect(field).toHaveAccessibleDescription(/expected a number from 0 to 32 after the slash/);
    await expect(page.locator(recipe)).toBeHidden();
    await expect(page.locator('.open-said')).toHaveText('No recipe until the networks are right.');
    await field.fill('10.0.0.1/8');
    await expect(field).toHaveAccessibleDescription(
      /write 10\.0\.0\.0\/8 for the network, or 10\.0\.0\.1 for the address/,
    );
    await field.fill('10.0.0.0/8');
    await expect(page.locator(recipe)).toContainText('from 10.0.0.0/8 to any port 6443');
  });

  test('a router forwards only what comes from outside, to the machine that is named', async ({ page }) => {
    await page.goto('software/plex-media-server/#open=32400&as=mikrotik');
    await expect(page.locator('.open-said')).toContainText('Nothing to forward');
    await page.getByRole('radio', { name: 'Everyone' }).check();
    await page.getByRole('textbox', { name: 'The machine behind the router' }).fill('192.168.88.5');
    await expect(page.locator(recipe)).toContainText('dst-port=32400 to-addresses=192.168.88.5');
    await expect.poll(() => page.url()).toContain('from=any&to=192.168.88.5&as=mikrotik');
  });

  test.describe('copying', () => {
    test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

    test('the recipe is copied as it stands', async ({ page }) => {
      await page.goto('software/sonarr/#open=8989');
      await page.locator('.open-recipe').getByRole('button', { name: 'Copy' }).click();
      await expect(page.locator('.open-recipe').getByRole('button', { name: 'Copied' })).toBeVisible();
      const shown = await page.locator(recipe).textContent();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
    });
  });
});

test.describe('the ports to open for several products', () => {
  test('come from the address', async ({ page }) => {
    await page.goto('open/?for=plex-media-server,sonarr,no-such-product');
    await expect(page.locator(recipe)).toContainText("port 32400 proto tcp comment 'Plex Media Server");
    await expect(page.locator(recipe)).toContainText("port 8989 proto tcp comment 'Sonarr");
    await expect(page.getByRole('status').filter({ hasText: 'Not on record here: no-such-product.' })).toBeVisible();
  });

  test('a product is added by its name, taken away, and back goes back', async ({ page }) => {
    await page.goto('open/');
    const field = page.getByRole('combobox', { name: 'Add a product' });
    await field.fill('sonarr');
    await field.press('Enter');
    await expect(page).toHaveURL(/\?for=sonarr$/);
    await field.fill('jellyf');
    await field.press('Enter');
    await expect(page).toHaveURL(/\?for=sonarr,jellyfin$/);
    await expect(page.getByRole('group', { name: 'Ports of Jellyfin' })).toBeVisible();

    await page.getByRole('button', { name: 'Take Sonarr away' }).click();
    await expect(page.getByRole('group', { name: 'Ports of Sonarr' })).toHaveCount(0);
    await page.goBack();
    await expect(page.getByRole('group', { name: 'Ports of Sonarr' })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('group', { name: 'Ports of Jellyfin' })).toHaveCount(0);

    await field.fill('no such thing');
    await field.press('Enter');
    await expect(page.getByText('No product “no such thing” is on record here.')).toBeVisible();
  });

  test('a conflict is named, with the setting that moves one of them', async ({ page }) => {
    await page.goto('open/?for=grafana,gitea');
    const conflict = page.locator('.open-conflicts');
    await expect(conflict).toContainText('3000 TCP: Grafana and Gitea');
    await expect(conflict.locator('code').first()).toContainText('PORT');
  });

  test('without scripts the page says what to do instead', async ({ browser, siteUrl }) => {
    const page = await browser.newPage({ javaScriptEnabled: false, baseURL: siteUrl });
    await page.goto('open/?for=sonarr');
    await expect(page.locator('noscript p')).toContainText('the page of each product');
    await expect(page.getByRole('combobox', { name: 'Add a product' })).toBeHidden();
    await page.close();
  });
});

test('neither page scrolls sideways on a phone, whatever the firewall', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ['software/kubernetes/#open=6443&as=aws-cli', 'open/?for=grafana,gitea,389-directory-server']) {
    await page.goto(path);
    await expect(page.locator(recipe)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
  }
});
