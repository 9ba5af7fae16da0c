package uz.erp.systemtests.contracts;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Small documents as a service would publish them. */
final class Documents {

  static final String NOTES =
      """
      {"openapi": "3.1.0",
       "info": {"title": "notes-service", "version": "0.1.0",
                "license": {"name": "Proprietary", "identifier": "LicenseRef-Proprietary"}},
       "servers": [{"url": "/"}],
       "paths": {
         "/api/notes/": {
           "get": {
             "operationId": "listNotes", "summary": "List notes", "tags": ["Notes"],
             "parameters": [{"name": "limit", "in": "query", "schema": {"type": "integer"}}],
             "responses": {"200": {"description": "OK", "content": {"application/json": {
               "schema": {"$ref": "#/components/schemas/Note"}}}}}}}},
       "components": {"schemas": {
         "Note": {"type": "object", "required": ["text"], "properties": {
           "text": {"type": "string", "maxLength": 10},
           "author": {"$ref": "#/components/schemas/Author"}}},
         "Author": {"type": "object", "properties": {"name": {"type": ["string", "null"]}}}}}}
      """;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Documents() {}

  static JsonNode notes() {
    return JSON.readTree(NOTES);
  }

  /** The same with a text replaced; there must be one. */
  static JsonNode notes(String text, String replacement) {
    if (!NOTES.contains(text)) {
      throw new IllegalArgumentException("no " + text);
    }
    return JSON.readTree(NOTES.replace(text, replacement));
  }

  static JsonNode json(String text) {
    return JSON.readTree(text);
  }
}
