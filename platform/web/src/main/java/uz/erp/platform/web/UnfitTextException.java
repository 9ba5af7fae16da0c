package uz.erp.platform.web;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A text holds what no column can: a NUL or half a surrogate pair. */
public final class UnfitTextException extends MismatchedInputException {

  UnfitTextException(JsonParser parser) {
    super(parser, "NUL or unpaired surrogate", String.class);
  }
}
