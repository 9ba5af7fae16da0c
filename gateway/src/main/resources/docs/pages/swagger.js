// The page loads its list from the gateway, so that a new service appears here by itself.
fetch('/docs/documents.json')
  .then((answer) => answer.json())
  .then((documents) => {
    SwaggerUIBundle({
      dom_id: '#swagger-ui',
      urls: documents,
      deepLinking: true,
      persistAuthorization: true,
      // Its default asks a server on the internet whether the document is valid.
      validatorUrl: null,
      presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
      layout: 'StandaloneLayout',
    });
  });
