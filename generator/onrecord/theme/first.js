// Before a page is painted: that scripts run, and the colours that the reader chose.
(function (root) {
  root.classList.add("script");
  try {
    var scheme = localStorage.getItem("onrecord.scheme");
    if (scheme) root.dataset.orScheme = scheme;
  } catch (_) {
    // No storage: the colours are those of the reader's system.
  }
})(document.documentElement);
