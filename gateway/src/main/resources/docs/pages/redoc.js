// /redoc/?service=sales opens that document; without a choice the first one.
fetch('/docs/documents.json')
  .then((answer) => answer.json())
  .then((documents) => {
    const wanted = new URLSearchParams(location.search).get('service');
    const shown = documents.find((document) => document.name === wanted) || documents[0];
    const nav = window.document.getElementById('documents');
    documents.forEach((entry) => {
      const link = window.document.createElement('a');
      link.textContent = entry.name;
      link.href = '?service=' + encodeURIComponent(entry.name);
      if (entry === shown) {
        link.setAttribute('aria-current', 'page');
      }
      nav.append(link);
    });
    Redoc.init(
      shown.url,
      {
        scrollYOffset: '#documents',
        expandResponses: '200,201',
        nativeScrollbars: true,
        showExtensions: ['x-problem-codes', 'x-permissions'],
      },
      window.document.getElementById('document')
    );
  });
