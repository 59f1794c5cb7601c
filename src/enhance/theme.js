try {
  if (localStorage.theme) document.documentElement.dataset.theme = localStorage.theme;
} catch {}
