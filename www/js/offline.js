/**
 * The page without a network: a service worker keeps all its files, one version at a time.
 *
 * A new version is fetched whole and waits; it takes over when the reader says so, never under a running page.
 */
import { byId } from './dom.js';

export async function startOffline() {
  const badge = byId('offline');
  const showNetwork = () => { badge.hidden = navigator.onLine; };
  addEventListener('online', showNetwork);
  addEventListener('offline', showNetwork);
  showNetwork();

  if (!navigator.serviceWorker) return;
  let registration;
  try {
    registration = await navigator.serviceWorker.register(new URL('../sw.js', import.meta.url), { updateViaCache: 'none' });
  } catch {
    return; // No secure context, or forbidden: the page works, but needs the network.
  }
  const offer = () => {
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    byId('update').hidden = false;
  };
  offer();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
  byId('update-now').addEventListener('click', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    registration.waiting?.postMessage('take over');
  });
}
