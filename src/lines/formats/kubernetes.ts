import { form, type Format, type Samples } from '../format.ts';

/** kubectl. */
export const KUBERNETES: readonly Format[] = [
  {
    // kubectl get service: type, cluster address, outer address, `port:nodePort/TCP` or `port/TCP`.
    name: 'kubectl get service',
    kind: 'mapping',
    form: form(
      String.raw`(?:^|\s)(?:(?<con>[a-z][\w.-]{0,62})\s+)?(?<state>NodePort|LoadBalancer|ClusterIP)\s+\S+\s+\S+\s+\d[\d:,/A-Z]{4,}(?:\s|$)`,
      '',
    ),
    each: form(String.raw`(?<=[\s,])(?:(?<i>\d{1,5}):<p1>|<p2>)/<t>`, 'gi'),
  },
  { name: 'kubectl describe', kind: 'mapping', form: form(String.raw`^\s*NodePort:\s+\S+\s+<p>/<t>`) },
  {
    name: 'kubectl describe, port',
    kind: 'mapping',
    form: form(String.raw`^\s*(?:Host |Target)?Port:\s+(?:\S+\s+)?<i>/(?<t>TCP|UDP|SCTP)`, ''),
  },
  {
    // The API server refuses a node port: the number is the one that was asked for, the range behind it the allowed
    // one.
    name: 'Kubernetes refusal',
    kind: 'error',
    role: 'published',
    form: form(String.raw`\b\w{0,20}port: Invalid value: "?<x>(?!\d)`),
  },
  // kubectl get endpoints, and the same in what describe shows.
  {
    name: 'kubectl get endpoints',
    kind: 'mapping',
    form: /^\s*(?:Endpoints:|(?<con>[a-z][\w.-]{0,62}))\s+[\d.]{7,15}:\d{1,5}(?:,[\d.]{7,15}:\d{1,5}){0,20}(?: \+ \d+ more\.{3})?(?:\s+\d+[dhms]\w{0,6})?\s*$/,
    each: form(String.raw`(?<i>[\d.]{7,15}:\d{1,5})`, 'g'),
  },
  {
    // kubectl get ingress: class, hosts, address, ports.
    name: 'kubectl get ingress',
    kind: 'mapping',
    form: form(
      String.raw`^\s*(?<con>[a-z][\w./-]{0,80})\s+\S+\s+\S+\s+(?:\S+\s+)?(?<p>80(?:, 443)?)\s+\d+[dhms]\w{0,6}\s*$`,
      '',
    ),
  },
  // kubectl port-forward: the command, and what it says.
  {
    name: 'kubectl port-forward',
    kind: 'mapping',
    form: form(
      String.raw`\bForwarding from (?<e>\S{3,60}:\d{1,5}) -> <f>|\bport-forward\b.{1,120}? (?<x>\d{1,5}):<f2>`,
    ),
  },
];

export const KUBERNETES_SAMPLES: Samples = {
  'kubectl get ingress': 'web             nginx   shop.example.org  203.0.113.40   80, 443   12d',
  'kubectl get service': 'ingress-nginx   NodePort   10.96.11.4   <none>   80:32080/TCP,443:32443/TCP   41d',
  'kubectl describe': 'NodePort:                 http  31234/TCP',
  'kubectl describe, port': 'TargetPort:               8080/TCP',
  'kubectl get endpoints': 'es-http   10.244.1.12:9200,10.244.2.8:9200   17d',
  'Kubernetes refusal': 'spec.ports[0].nodePort: Invalid value: 32000: provided port is already allocated',
  'kubectl port-forward': ['Forwarding from 127.0.0.1:8080 -> 9090', 'kubectl port-forward svc/argocd 8888:443'],
};
