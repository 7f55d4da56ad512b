// Runs before the first paint. "system" is the absence of a choice.
document.documentElement.dataset.theme = localStorage.getItem("portal-theme") ?? "system";
