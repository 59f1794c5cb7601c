/**
 * A program to be found: it answers on one port over HTTP, or HTTPS, and over UDP, and prints the port.
 *
 * Arguments: the port, or `any`; a folder with `key.pem` and `cert.pem` for HTTPS, or nothing; the address, of this
 * machine alone unless told otherwise.
 */
import dgram from 'node:dgram';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import path from 'node:path';

const [wanted = 'any', folder, host = '127.0.0.1'] = process.argv.slice(2);

function listen(): void {
  // Not a port that the system picks: it would give the same to somebody's outgoing connection once this is closed.
  const port = wanted === 'any' ? 20_000 + Math.floor(Math.random() * 10_000) : Number(wanted);
  const server = folder
    ? https.createServer({
        key: readFileSync(path.join(folder, 'key.pem')),
        cert: readFileSync(path.join(folder, 'cert.pem')),
      })
    : http.createServer();
  server.on('request', (_, response) => response.end());
  server.on('error', again);
  server.listen(port, host, () => {
    const socket = dgram.createSocket(host.includes(':') ? 'udp6' : 'udp4');
    socket.on('message', (_, from) => socket.send('here', from.port, from.address));
    socket.on('error', () => server.close(again));
    socket.bind(port, host, () => process.stdout.write(`${port}\n`));
  });
}

/** Tries another port where any will do. */
function again(): void {
  if (wanted === 'any') listen();
  else process.exitCode = 1;
}

listen();
